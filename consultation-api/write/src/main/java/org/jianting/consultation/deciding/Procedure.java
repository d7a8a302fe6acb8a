// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.events.*;
import org.jianting.consultation.profiles.Gate;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jspecify.annotations.Nullable;

/**
 * How far the matter has come on its way to the decision.
 *
 * @param closesAt the close of the last round
 * @param reviewableSince from when on the legality review could be asked for that is to be concluded now
 * @param finalDocument the latest that was put down
 * @param gates the latest result of each step, as far as it holds for the rulings and the document as they stand
 */
record Procedure(
        ConsultationId consultationId,
        Stage stage,
        @Nullable ConsultationInitiated initiated,
        @Nullable Instant closesAt,
        @Nullable Instant rulingsApprovedAt,
        @Nullable Instant reviewableSince,
        @Nullable FinalDocumentRegistered finalDocument,
        Map<Gate, GateResult> gates) {

    /** The facts that this is folded from; few of each, however many people take part. */
    static final Set<Class<? extends ConsultationEvent>> FACTS = Set.of(
            ConsultationInitiated.class,
            NoticePublished.class,
            PeriodExtended.class,
            RoundClosed.class,
            RulingsApproved.class,
            ExpertOpinionRegistered.class,
            RiskAssessmentRegistered.class,
            CompetitionReviewRegistered.class,
            LegalityReviewConcluded.class,
            CollectiveDiscussionRecorded.class,
            PartyReportRecorded.class,
            FinalDocumentRegistered.class,
            DecisionReturned.class,
            DecisionTaken.class,
            OutcomeBundleSealed.class,
            ConsultationWithdrawn.class);

    static Procedure of(ConsultationId consultationId) {
        return new Procedure(consultationId, Stage.UNKNOWN, null, null, null, null, null, Map.of());
    }

    Procedure after(ConsultationEvent fact) {
        return switch (fact) {
            case ConsultationInitiated now ->
                new Procedure(consultationId, Stage.CONSULTING, now, closesAt, null, null, finalDocument, gates);
            case NoticePublished notice -> closing(notice.closesAt()).at(Stage.CONSULTING);
            case PeriodExtended extended -> closing(extended.nowUntil());
            case RoundClosed closed -> closing(closed.closesAt());
            case RulingsApproved approved ->
                new Procedure(
                        consultationId,
                        Stage.RULED,
                        initiated,
                        closesAt,
                        approved.at(),
                        approved.at(),
                        finalDocument,
                        gates);
            case DecisionEvent decision -> afterDecision(decision);
            case FinalDocumentRegistered document -> putDown(document);
            case OutcomeBundleSealed sealed -> at(Stage.SEALED);
            case ConsultationWithdrawn withdrawn -> at(Stage.WITHDRAWN);
            case PreparationEvent preparation -> this;
            case RoundEvent round -> this;
            case SubmissionEvent submission -> this;
            case RulingEvent ruling -> this;
            case OutcomeEvent outcome -> this;
        };
    }

    private Procedure afterDecision(DecisionEvent fact) {
        return switch (fact) {
            case ExpertOpinionRegistered opinion -> with(Gate.EXPERT_OPINION, opinion.result());
            case RiskAssessmentRegistered risk -> with(Gate.RISK_ASSESSMENT, risk.result());
            case CompetitionReviewRegistered review -> with(Gate.COMPETITION_REVIEW, review.result());
            case LegalityReviewConcluded review -> with(Gate.LEGALITY_REVIEW, review.result());
            case CollectiveDiscussionRecorded discussion -> with(Gate.COLLECTIVE_DISCUSSION, GateResult.PASSED);
            case PartyReportRecorded report -> with(Gate.PARTY_REPORT, GateResult.PASSED);
            case DecisionReturned returned -> ruledOnAgain();
            case DecisionTaken taken -> at(Stage.DECIDED);
        };
    }

    // What was reviewed, discussed and reported was the matter as it stood before it was sent back.
    private Procedure ruledOnAgain() {
        return new Procedure(
                consultationId, Stage.CONSULTING, initiated, closesAt, null, null, finalDocument, gatesBeforeReview());
    }

    // Another text than the one that was reviewed, discussed and reported passes these steps anew, or what is decided
    // would not be what was reviewed. The first text may be put down at any time before the decision (T13, T14); after
    // a
    // failed review it is a change that can be reviewed.
    private Procedure putDown(FinalDocumentRegistered document) {
        boolean first = finalDocument == null && !failed(Gate.LEGALITY_REVIEW);
        return new Procedure(
                consultationId,
                stage,
                initiated,
                closesAt,
                rulingsApprovedAt,
                // Nobody can have been asked to review what was not there yet.
                first || rulingsApprovedAt == null ? reviewableSince : document.at(),
                document,
                first ? gates : gatesBeforeReview());
    }

    private Map<Gate, GateResult> gatesBeforeReview() {
        var kept = new EnumMap<Gate, GateResult>(Gate.class);
        kept.putAll(gates);
        kept.keySet().removeAll(Set.of(Gate.LEGALITY_REVIEW, Gate.COLLECTIVE_DISCUSSION, Gate.PARTY_REPORT));
        return kept;
    }

    private Procedure with(Gate gate, GateResult result) {
        var more = new EnumMap<Gate, GateResult>(Gate.class);
        more.putAll(gates);
        more.put(gate, result);
        return new Procedure(
                consultationId, stage, initiated, closesAt, rulingsApprovedAt, reviewableSince, finalDocument, more);
    }

    private Procedure closing(Instant at) {
        return new Procedure(
                consultationId, stage, initiated, at, rulingsApprovedAt, reviewableSince, finalDocument, gates);
    }

    private Procedure at(Stage now) {
        return new Procedure(
                consultationId, now, initiated, closesAt, rulingsApprovedAt, reviewableSince, finalDocument, gates);
    }

    /** The rules that the consultation began with. */
    RuleProfile profile() {
        return initiated == null ? RuleProfiles.standard() : RuleProfiles.of(initiated.profile());
    }

    String decisionBody() {
        return initiated == null ? "" : initiated.decisionBody();
    }

    /** Whether the latest result of a step, as far as it still holds, forbids the decision. */
    boolean failed(Gate gate) {
        return gates.get(gate) == GateResult.FAILED;
    }

    int finalDocumentVersion() {
        return finalDocument == null ? 0 : finalDocument.version();
    }

    /** Whether a step has a result that lets the decision be taken. */
    boolean passed(Gate gate) {
        var result = gates.get(gate);
        return result == GateResult.PASSED || result == GateResult.NOT_REQUIRED;
    }
}
