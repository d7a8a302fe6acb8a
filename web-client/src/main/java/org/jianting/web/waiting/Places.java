// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import org.jianting.consultation.events.ConsultationId;

/** Where at the desk a thing is done. */
public final class Places {

    private Places() {}

    public static String matter(ConsultationId id) {
        return "/desk/c/" + id.value();
    }

    public static String drafts(ConsultationId id) {
        return matter(id) + "/drafts";
    }

    public static String note(ConsultationId id) {
        return matter(id) + "/note";
    }

    public static String notice(ConsultationId id) {
        return matter(id) + "/notice";
    }

    public static String entries(ConsultationId id) {
        return matter(id) + "/registrations";
    }

    public static String rulings(ConsultationId id) {
        return matter(id) + "/rulings";
    }

    public static String review(ConsultationId id) {
        return rulings(id) + "/review";
    }

    public static String texts(ConsultationId id) {
        return matter(id) + "/texts";
    }

    public static String preview(ConsultationId id) {
        return matter(id) + "/outcome";
    }

    /** Where an errand is done; what is one step on the consultation's own page has a place there. */
    public static String of(Errand errand, ConsultationId id) {
        return switch (errand) {
            case REGISTER_DRAFT -> drafts(id);
            case REGISTER_NOTE -> note(id);
            case SUBMIT_NOTICE -> notice(id);
            case VERIFY_ENTRIES -> entries(id);
            case WRITE_TEXTS, APPROVE_TEXTS -> texts(id);
            case RULE, ANSWER_RETURN -> rulings(id);
            case APPROVE_RULINGS -> review(id);
            case APPROVE_ERASURE -> "/desk/erasures";
            case REVIEW_NOTICE,
                    PUBLISH_NOTICE,
                    APPROVE_EXTENSION,
                    APPROVE_WITHDRAWAL,
                    SEAL_ROSTER,
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
                    PUBLISH_OUTCOME -> matter(id) + "#" + anchor(errand);
        };
    }

    public static String anchor(Enum<?> step) {
        return step.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
