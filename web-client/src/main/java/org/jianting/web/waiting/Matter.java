// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import java.util.List;
import java.util.Optional;
import org.jianting.consultation.desk.InCharge;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.register.PendingRegistration;
import org.jianting.projections.waiting.Involvement;

/**
 * One consultation as the desk sees it.
 *
 * @param unruled so many points have no ruling; 0 before there is a roster
 * @param entries what clerks entered and nobody has verified
 */
public record Matter(Dossier dossier, Involvement involvement, int unruled, List<PendingRegistration> entries) {

    private static final Role[] OFFICE = {
        Role.CLERK, Role.HANDLER, Role.REVIEWER, Role.SIGNATORY, Role.PUBLISHER, Role.AUDITOR
    };

    public RuleProfile profile() {
        return RuleProfiles.of(dossier.profile());
    }

    /** Whether somebody may read of it at all. */
    public static boolean isBusinessOf(Staff staff, Dossier dossier) {
        return inCharge(dossier).refuse(staff, OFFICE).isEmpty();
    }

    /** Whether role and unit let somebody do this here; whether the matter is ripe for it is another question. */
    public boolean lets(Staff staff, Role... anyOf) {
        return inCharge(dossier).refuse(staff, anyOf).isEmpty();
    }

    private static InCharge inCharge(Dossier dossier) {
        var owners = Optional.ofNullable(dossier.notice()).stream()
                .flatMap(notice -> notice.channels().stream())
                .map(Channel::owner)
                .toList();
        return new InCharge(dossier.lead(), dossier.participants(), owners);
    }
}
