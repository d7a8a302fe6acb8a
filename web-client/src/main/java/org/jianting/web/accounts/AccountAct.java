// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to an account, as the audit list of the accounts names it. */
public enum AccountAct {
    CREATED,
    LINK_GIVEN,
    LINK_ASKED,
    ROLES_ASKED,
    ENABLING_ASKED,
    ROLES_CHANGED,
    REFUSED,
    DISABLED,
    ENABLED,
    PASSWORD_CHOSEN,
    PASSWORD_CHANGED,
    OWN_PASSWORD_WRONG,
    SIGNED_IN,
    SIGNED_OUT,
    SIGNED_OUT_ELSEWHERE,
    SIGN_IN_FAILED,
    SECOND_FACTOR_FAILED,
    SECOND_FACTOR_SET_UP,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODES_RENEWED;

    /** As it stands on the list: {@code link-given}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AccountAct> read(String written) {
        return Arrays.stream(values())
                .filter(act -> act.written().equals(written))
                .findFirst();
    }
}
