// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.desk.OtherStage;
import org.jianting.consultation.desk.UnknownConsultation;
import org.jianting.consultation.events.*;
import org.jianting.consultation.profiles.Gate;
import org.jianting.consultation.profiles.PeriodEnd;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Verdict;
import org.jianting.consultation.verdict.Weighed;
import org.jianting.consultation.verdict.Words;
import org.jspecify.annotations.Nullable;

/** The rules of the way to the decision: each a pure function of how far the matter has come. */
final class Decisions {

    private static final TextRule REFERENCE = new TextRule("reference", 1, 300);
    private static final TextRule NO_REFERENCE_NEEDED = new TextRule("reference", 0, 300);
    private static final TextRule NOTE = new TextRule("note", 0, 4_000);
    private static final TextRule WHY_NOT_REQUIRED = new TextRule("note", 4, 4_000);
    private static final TextRule WHY_IN_HASTE = new TextRule("note", 4, 4_000);
    private static final TextRule WHY_RETURNED = new TextRule("reason", 2, 4_000);
    private static final Set<Stage> UNDECIDED = Set.of(Stage.CONSULTING, Stage.RULED);

    private Decisions() {}

    static Verdict decide(Procedure now, RegisterExpertOpinion asked) {
        return step(now, UNDECIDED, Gate.EXPERT_OPINION, asked.result(), asked.reference(), asked.note())
                .then(() -> new ExpertOpinionRegistered(
                        asked.consultationId(),
                        asked.result(),
                        asked.reference(),
                        asked.note(),
                        asked.by(),
                        asked.at()));
    }

    static Verdict decide(Procedure now, RegisterRiskAssessment asked) {
        return step(now, UNDECIDED, Gate.RISK_ASSESSMENT, asked.result(), asked.reference(), asked.note())
                .then(() -> new RiskAssessmentRegistered(
                        asked.consultationId(),
                        asked.result(),
                        asked.reference(),
                        asked.note(),
                        asked.by(),
                        asked.at()));
    }

    static Verdict decide(Procedure now, RegisterCompetitionReview asked) {
        return step(now, UNDECIDED, Gate.COMPETITION_REVIEW, asked.result(), asked.reference(), asked.note())
                .then(() -> new CompetitionReviewRegistered(
                        asked.consultationId(),
                        asked.result(),
                        asked.reference(),
                        asked.note(),
                        asked.by(),
                        asked.at()));
    }

    static Verdict decide(Procedure now, ConcludeLegalityReview asked) {
        return step(now, Set.of(Stage.RULED), Gate.LEGALITY_REVIEW, asked.result(), asked.reference(), asked.note())
                .that(
                        () -> asked.result() != GateResult.NOT_REQUIRED
                                || !now.profile().demands(Gate.LEGALITY_REVIEW),
                        () -> new DecidingRefusal.LegalityIsRequired(
                                now.profile().name()))
                .that(
                        () -> asked.result() == GateResult.FAILED || !now.failed(Gate.LEGALITY_REVIEW),
                        () -> new DecidingRefusal.NothingChangedSinceReview(now.finalDocumentVersion()))
                .that(
                        () -> hadItsTime(now, asked)
                                || WHY_IN_HASTE.refuse(asked.note()).isEmpty(),
                        () -> new DecidingRefusal.ReviewedInHaste(
                                now.profile().legalityReviewInWorkingDays(),
                                Objects.requireNonNull(now.reviewableSince()),
                                asked.at()))
                .then(() -> new LegalityReviewConcluded(
                        asked.consultationId(),
                        asked.result(),
                        asked.reference(),
                        asked.note(),
                        asked.by(),
                        asked.at()));
    }

    // Counted from when the review could be asked for (§6.5): the approval of the rulings, since it looks at how
    // comments
    // were dealt with; and once it is to be repeated, the text that it is repeated on. Where the holidays of the year
    // are
    // not known nobody can say that the time was kept, so it is explained.
    private static boolean hadItsTime(Procedure now, ConcludeLegalityReview asked) {
        var rules = now.profile();
        var since = now.reviewableSince();
        return asked.result() != GateResult.PASSED
                || rules.legalityReviewInWorkingDays() == 0
                || (since != null
                        && rules.inWorkingDays(rules.legalityReviewInWorkingDays(), since)
                                instanceof PeriodEnd.At(var lastDay, var until)
                        && !asked.at().isBefore(until));
    }

    static Verdict decide(Procedure now, RecordCollectiveDiscussion asked) {
        return at(now, Set.of(Stage.RULED), GateWords.recording(Gate.COLLECTIVE_DISCUSSION))
                .that(
                        () -> now.passed(Gate.LEGALITY_REVIEW) || !now.profile().demands(Gate.LEGALITY_REVIEW),
                        DecidingRefusal.LegalityComesFirst::new)
                .fit(REFERENCE, asked.reference())
                .fit(NOTE, asked.note())
                .that(asked::headSpokeLast, DecidingRefusal.HeadDidNotSpeakLast::new)
                .that(() -> asked.dissents() >= 0, () -> new DecidingRefusal.NegativeDissents(asked.dissents()))
                .then(() -> new CollectiveDiscussionRecorded(
                        asked.consultationId(),
                        asked.reference(),
                        asked.headSpokeLast(),
                        asked.dissents(),
                        asked.note(),
                        asked.by(),
                        asked.at()));
    }

    static Verdict decide(Procedure now, RecordPartyReport asked) {
        return at(now, Set.of(Stage.RULED), GateWords.recording(Gate.PARTY_REPORT))
                .fit(REFERENCE, asked.reference())
                .then(() -> new PartyReportRecorded(asked.consultationId(), asked.reference(), asked.by(), asked.at()));
    }

    static Verdict decide(Procedure now, TakeDecision asked) {
        return taking(Guards.start(), now, asked)
                .then(() -> new DecisionTaken(
                        asked.consultationId(),
                        now.decisionBody(),
                        asked.reference(),
                        asked.decidedAt(),
                        asked.finalDocumentVersion(),
                        Objects.requireNonNull(now.finalDocument()).text(),
                        asked.by(),
                        asked.at()));
    }

    /** Everything that the decision would be refused for. */
    static Weighed weigh(Procedure now, TakeDecision asked) {
        return Weighed.lacking(taking(Guards.all(), now, asked).refusals());
    }

    private static Guards taking(Guards guards, Procedure now, TakeDecision asked) {
        return at(guards, now, Set.of(Stage.RULED), new Words("记录决定", "record the decision"))
                .fit(REFERENCE, asked.reference())
                .none(() -> refuseTime(now, asked))
                .none(() -> refuseGates(now))
                .none(() -> refuseDocument(now.finalDocument(), asked.finalDocumentVersion()));
    }

    private static Optional<Refusal> refuseTime(Procedure now, TakeDecision asked) {
        var closesAt = now.closesAt();
        if (asked.decidedAt() == null) {
            return Optional.of(new DecidingRefusal.Missing("decidedAt"));
        }
        if (closesAt == null || !asked.decidedAt().isAfter(closesAt)) {
            return Optional.of(new DecidingRefusal.DecidedBeforeClose(
                    asked.decidedAt(), closesAt == null ? asked.decidedAt() : closesAt));
        }
        var rulingsApprovedAt = now.rulingsApprovedAt();
        if (rulingsApprovedAt != null && asked.decidedAt().isBefore(rulingsApprovedAt)) {
            return Optional.of(new DecidingRefusal.DecidedBeforeRulings(asked.decidedAt(), rulingsApprovedAt));
        }
        return asked.decidedAt().isAfter(asked.at())
                ? Optional.of(new DecidingRefusal.DecidedInFuture(asked.decidedAt(), asked.at()))
                : Optional.empty();
    }

    /** What is decided on is one version of one document, or the text could be exchanged behind the decision. */
    private static Optional<Refusal> refuseDocument(@Nullable FinalDocumentRegistered latest, int decidedOn) {
        if (latest == null) {
            return Optional.of(new DecidingRefusal.NothingToDecideOn());
        }
        return latest.version() == decidedOn
                ? Optional.empty()
                : Optional.of(new DecidingRefusal.OtherFinalDocument(decidedOn, latest.version()));
    }

    /** Names every step that is missing, not just the first: people want to make one round of the offices, not six. */
    private static Optional<Refusal> refuseGates(Procedure now) {
        var failed = gates().filter(now::failed).toList();
        var missing = gates().filter(
                        gate -> now.profile().demands(gate) && !now.gates().containsKey(gate))
                .toList();
        return failed.isEmpty() && missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new DecidingRefusal.GatesMissing(missing, failed));
    }

    private static Stream<Gate> gates() {
        return Stream.of(Gate.values());
    }

    static Verdict decide(Procedure now, ReturnDecision asked) {
        return at(now, Set.of(Stage.RULED, Stage.DECIDED), new Words("退回重新研究", "send the matter back"))
                .fit(WHY_RETURNED, asked.reason())
                .then(() -> new DecisionReturned(asked.consultationId(), asked.reason(), asked.by(), asked.at()));
    }

    private static Guards step(
            Procedure now, Set<Stage> stages, Gate gate, GateResult result, String reference, String note) {
        boolean done = result != GateResult.NOT_REQUIRED;
        return at(now, stages, GateWords.recording(gate))
                // What arrives as JSON may leave out what Java's types say is there.
                .that(() -> result != null, () -> new DecidingRefusal.Missing("result"))
                .fit(done ? REFERENCE : NO_REFERENCE_NEEDED, reference)
                .fit(done ? NOTE : WHY_NOT_REQUIRED, note);
    }

    private static Guards at(Procedure now, Set<Stage> stages, Words asked) {
        return at(Guards.start(), now, stages, asked);
    }

    private static Guards at(Guards guards, Procedure now, Set<Stage> stages, Words asked) {
        return guards.that(() -> now.stage() != Stage.UNKNOWN, () -> new UnknownConsultation(now.consultationId()))
                .that(
                        () -> stages.contains(now.stage()),
                        () -> new OtherStage(asked, now.stage().words(), Stage.RULED.words()));
    }
}
