// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.workbench;

import java.util.Arrays;
import java.util.List;
import org.jianting.consultation.events.ChangeKind;

/** The changes of the text that a ruling can cite. */
public final class ChangeKinds {

    private ChangeKinds() {}

    public static List<ChangeKind> citable() {
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> kind != ChangeKind.UNCHANGED)
                .toList();
    }
}
