// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;

/** Something that somebody has to do, in the order in which a consultation comes by it. */
public enum Errand {
    REGISTER_DRAFT,
    REGISTER_NOTE,
    SUBMIT_NOTICE,
    REVIEW_NOTICE,
    PUBLISH_NOTICE,
    APPROVE_EXTENSION,
    APPROVE_WITHDRAWAL,
    VERIFY_ENTRIES,
    SEAL_ROSTER,
    WRITE_TEXTS,
    APPROVE_TEXTS,
    RULE,
    ANSWER_RETURN,
    APPROVE_RULINGS,
    EXPERT_OPINION,
    RISK_ASSESSMENT,
    COMPETITION_REVIEW,
    FINAL_DOCUMENT,
    LEGALITY_REVIEW,
    PARTY_REPORT,
    COLLECTIVE_DISCUSSION,
    DECISION,
    INTERPRETATION,
    SEAL_OUTCOME,
    PUBLISH_OUTCOME,
    APPROVE_ERASURE;

    /** One of these is needed, in a unit that has business with the matter. */
    public Role[] roles() {
        return switch (this) {
            case REGISTER_DRAFT,
                    REGISTER_NOTE,
                    SUBMIT_NOTICE,
                    RULE,
                    ANSWER_RETURN,
                    EXPERT_OPINION,
                    RISK_ASSESSMENT,
                    COMPETITION_REVIEW,
                    FINAL_DOCUMENT,
                    INTERPRETATION,
                    SEAL_OUTCOME -> new Role[] {Role.HANDLER};
            case SEAL_ROSTER, WRITE_TEXTS -> new Role[] {Role.HANDLER, Role.CLERK};
            case VERIFY_ENTRIES -> new Role[] {Role.CLERK};
            case REVIEW_NOTICE, APPROVE_EXTENSION, APPROVE_TEXTS, LEGALITY_REVIEW ->
                new Role[] {Role.REVIEWER, Role.SIGNATORY};
            case PARTY_REPORT, COLLECTIVE_DISCUSSION -> new Role[] {Role.HANDLER, Role.SIGNATORY};
            case APPROVE_WITHDRAWAL, APPROVE_RULINGS, DECISION -> new Role[] {Role.SIGNATORY};
            case PUBLISH_NOTICE, PUBLISH_OUTCOME -> new Role[] {Role.PUBLISHER};
            case APPROVE_ERASURE -> new Role[] {Role.SECURITY_ADMINISTRATOR};
        };
    }

    boolean isFor(Staff staff) {
        return staff.lacks(roles()).isEmpty();
    }
}
