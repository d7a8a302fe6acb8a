// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.matter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Stage;
import org.jianting.web.waiting.Awaited;
import org.jianting.web.waiting.Errand;
import org.jianting.web.waiting.Matter;

/** A step that is taken on the consultation's own page, in the order of the page. */
public enum Step {
    REVIEW_NOTICE,
    RETURN_NOTICE,
    PUBLISH_NOTICE,
    APPROVE_EXTENSION,
    PROPOSE_EXTENSION,
    CLOSE,
    SEAL_ROSTER,
    APPROVE_RULINGS,
    RETURN_RULINGS,
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
    RETURN_DECISION,
    APPROVE_WITHDRAWAL,
    PROPOSE_WITHDRAWAL;

    private static final Set<Stage> UNDECIDED = EnumSet.of(Stage.CLOSED, Stage.RULING, Stage.RULED);

    /** The steps that role, unit and stage let somebody take; whether one is refused for another reason, its rule says. */
    static Set<Step> of(Matter matter, Staff staff, List<Awaited> waiting) {
        var errands = waiting.stream().map(Awaited::errand).collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(step -> step.isRipe(matter.dossier(), errands))
                .filter(step -> matter.lets(staff, step.roles()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    private boolean isRipe(Dossier dossier, Set<Errand> errands) {
        var stage = dossier.stage();
        return switch (this) {
            // What two persons do, the second does not do who did the first: where it waits for nobody here, it is not
            // shown.
            case REVIEW_NOTICE -> errands.contains(Errand.REVIEW_NOTICE);
            case PUBLISH_NOTICE -> errands.contains(Errand.PUBLISH_NOTICE);
            case APPROVE_EXTENSION -> errands.contains(Errand.APPROVE_EXTENSION);
            case APPROVE_WITHDRAWAL -> errands.contains(Errand.APPROVE_WITHDRAWAL);
            case APPROVE_RULINGS -> errands.contains(Errand.APPROVE_RULINGS);
            case PUBLISH_OUTCOME -> errands.contains(Errand.PUBLISH_OUTCOME);
            case RETURN_NOTICE -> stage == Stage.IN_REVIEW || stage == Stage.APPROVED;
            case PROPOSE_EXTENSION -> stage == Stage.OPEN;
            // The clock closes a round by itself; this is for when it was stopped.
            case CLOSE -> stage == Stage.CLOSED && !isClosedOnRecord(dossier);
            case SEAL_ROSTER -> stage == Stage.CLOSED && isClosedOnRecord(dossier);
            case RETURN_RULINGS -> stage == Stage.RULING;
            case EXPERT_OPINION, RISK_ASSESSMENT, COMPETITION_REVIEW, FINAL_DOCUMENT -> UNDECIDED.contains(stage);
            case LEGALITY_REVIEW, PARTY_REPORT, COLLECTIVE_DISCUSSION, DECISION -> stage == Stage.RULED;
            case INTERPRETATION ->
                dossier.finalDocument() != null && (UNDECIDED.contains(stage) || stage == Stage.DECIDED);
            case SEAL_OUTCOME -> stage == Stage.DECIDED;
            case RETURN_DECISION -> stage == Stage.RULED || stage == Stage.DECIDED;
            case PROPOSE_WITHDRAWAL -> stage == Stage.APPROVED || stage == Stage.OPEN || UNDECIDED.contains(stage);
        };
    }

    private static boolean isClosedOnRecord(Dossier dossier) {
        return dossier.timeline().getLast().stage() != Stage.OPEN;
    }

    private Role[] roles() {
        return switch (this) {
            case REVIEW_NOTICE, RETURN_NOTICE, APPROVE_EXTENSION, RETURN_RULINGS, LEGALITY_REVIEW ->
                new Role[] {Role.REVIEWER, Role.SIGNATORY};
            case PUBLISH_NOTICE, PUBLISH_OUTCOME -> new Role[] {Role.PUBLISHER};
            case CLOSE, SEAL_ROSTER -> new Role[] {Role.HANDLER, Role.CLERK};
            case PROPOSE_EXTENSION,
                    EXPERT_OPINION,
                    RISK_ASSESSMENT,
                    COMPETITION_REVIEW,
                    FINAL_DOCUMENT,
                    INTERPRETATION,
                    SEAL_OUTCOME,
                    PROPOSE_WITHDRAWAL -> new Role[] {Role.HANDLER};
            case PARTY_REPORT, COLLECTIVE_DISCUSSION -> new Role[] {Role.HANDLER, Role.SIGNATORY};
            case APPROVE_RULINGS, DECISION, RETURN_DECISION, APPROVE_WITHDRAWAL -> new Role[] {Role.SIGNATORY};
        };
    }

    /** Whether it is what comes next here, for whoever reads, rather than something that may also be done. */
    boolean isNext(List<Awaited> waiting) {
        return waiting.stream().anyMatch(one -> one.errand().name().equals(name()));
    }
}
