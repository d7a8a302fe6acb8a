// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.workbench;

import java.time.ZoneId;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;

/**
 * What the page of a table has to know before its rows come.
 *
 * @param shortestReason characters, by the rules that the consultation began with
 * @param sealed whether the roster is sealed, so that there is something to rule on
 * @param names of those who have proposed or approved, as far as they are known
 */
public record OfficeTable(
        ConsultationId id,
        String title,
        ZoneId zone,
        int round,
        int shortestReason,
        boolean sealed,
        Staff staff,
        List<Named> names) {

    /** A member of staff by the name with which they sign in. */
    public record Named(String id, String name) {}

    public boolean mayRule() {
        return staff.roles().contains(Role.HANDLER);
    }

    /** Whoever may open raw texts, as their own address says. */
    public boolean mayReadTexts() {
        return staff.lacks(Role.CLERK, Role.HANDLER, Role.REVIEWER, Role.SIGNATORY)
                .isEmpty();
    }

    public boolean mayApprove() {
        return staff.roles().contains(Role.SIGNATORY);
    }

    public boolean mayReturn() {
        return staff.lacks(Role.REVIEWER, Role.SIGNATORY).isEmpty();
    }
}
