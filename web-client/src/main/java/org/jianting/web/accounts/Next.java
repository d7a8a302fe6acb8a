// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wanted to go before they were asked to sign in. Only a page of the desk: a link with another address in it must
 * not lead people who have just typed their password to a stranger.
 */
final class Next {

    static final String DESK = "/desk";

    private static final Pattern PAGE_OF_THE_DESK =
            Pattern.compile("/desk(/[\\w~-][\\w.~-]*)*(\\?[\\w.~!$&'()*+,;=:@/?%-]*)?");

    private Next() {}

    static String of(@Nullable String asked) {
        return asked != null
                        && asked.length() <= 2_000
                        && PAGE_OF_THE_DESK.matcher(asked).matches()
                        && !asked.startsWith("/desk/sign-")
                ? asked
                : DESK;
    }
}
