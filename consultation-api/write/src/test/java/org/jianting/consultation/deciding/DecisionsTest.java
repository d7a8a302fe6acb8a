// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.ruling.ParkingStory.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jianting.consultation.events.*;
import org.jianting.consultation.ruling.ParkingStory;
import org.jianting.consultation.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionsTest {

    private static final ConsultationId ID = new ConsultationId("cns_parking");
    private static final ParkingStory STORY = new ParkingStory(ID);
    /** The rulings are approved on Saturday 11 April, and the seventh working day after it is Tuesday the 21st. */
    private static final Instant IN_TIME = Instant.parse("2026-04-21T16:00:00Z");

    private static final Instant NOW = RULED.plusSeconds(86_400 * 10);

    private static List<ConsultationEvent> ruled() {
        return concat(
                STORY.sealed(3),
                List.of(STORY.ruling("a", numbers(1, 3), noted()), STORY.approved(3), STORY.document()));
    }

    private static List<ConsultationEvent> gates() {
        return List.of(
                new ExpertOpinionRegistered(ID, GateResult.PASSED, "专家意见第1号", "", HANDLER, NOW),
                new RiskAssessmentRegistered(ID, GateResult.PASSED, "风险评估第1号", "", HANDLER, NOW),
                new CompetitionReviewRegistered(ID, GateResult.NOT_REQUIRED, "", "不涉及市场主体", HANDLER, NOW),
                new LegalityReviewConcluded(ID, GateResult.PASSED, "合法性审查第1号", "", SIGNATORY, NOW),
                new CollectiveDiscussionRecorded(ID, "会议纪要第3号", true, 1, "", HANDLER, NOW),
                new PartyReportRecorded(ID, "请示第5号", HANDLER, NOW));
    }

    private static <C> Verdict decide(List<ConsultationEvent> given, C asked, BiFunction<Procedure, C, Verdict> rule) {
        var procedure = Procedure.of(ID);
        for (var fact : given) {
            procedure = procedure.after(fact);
        }
        return rule.apply(procedure, asked);
    }

    private static Verdict take(List<ConsultationEvent> given, Instant decidedAt) {
        return takeOn(given, 1, decidedAt);
    }

    private static Verdict takeOn(List<ConsultationEvent> given, int version, Instant decidedAt) {
        return decide(given, new TakeDecision(ID, "会议纪要第3号", decidedAt, version, SIGNATORY, NOW), Decisions::decide);
    }

    private static String rule(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).refusal().rule();
    }

    private static ConsultationEvent fact(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict).facts().getFirst();
    }

    @Test
    void with_every_gate_passed_the_decision_is_recorded() {
        assertThat(fact(take(concat(ruled(), gates()), NOW)))
                .isEqualTo(new DecisionTaken(ID, "园区管委会", "会议纪要第3号", NOW, 1, sha256(FINAL), SIGNATORY, NOW));
    }

    static Stream<ConsultationEvent> eachGate() {
        return gates().stream();
    }

    @ParameterizedTest
    @MethodSource("eachGate")
    void without_any_one_gate_the_decision_is_refused(ConsultationEvent gate) {
        var others = new ArrayList<>(gates());
        others.remove(gate);
        assertThat(rule(take(concat(ruled(), others), NOW))).isEqualTo("gates-missing");
    }

    @Test
    void the_refusal_names_every_gate_that_is_missing_in_both_languages() {
        var refusal = ((Verdict.Refused) take(ruled(), NOW)).refusal();
        assertThat(refusal.detail().zh()).contains("专家论证", "风险评估", "公平竞争审查", "合法性审查", "集体讨论", "请示报告");
        assertThat(refusal.detail().en())
                .contains(
                        "expert opinion",
                        "risk assessment",
                        "fair-competition review",
                        "legality review",
                        "collective discussion",
                        "report to the Party committee");
    }

    private static ConsultationInitiated underUkRules() {
        return new ConsultationInitiated(
                ID,
                "Parking",
                MatterKind.OTHER,
                "work plan",
                new ProfileRef("uk-consultation", 1),
                "Council",
                LEAD,
                List.of(),
                HANDLER,
                POSTED);
    }

    @Test
    void a_profile_decides_which_gates_there_are() {
        var given = new ArrayList<>(ruled());
        given.set(0, underUkRules());
        var verdict = take(given, NOW);
        assertThat(((Verdict.Refused) verdict).refusal().detail().en()).contains("Missing: collective discussion.");
        var meeting = fact(decide(
                given, new RecordCollectiveDiscussion(ID, "minutes 3", true, 0, "", HANDLER, NOW), Decisions::decide));
        assertThat(fact(take(concat(given, List.of(meeting)), NOW))).isInstanceOf(DecisionTaken.class);
    }

    @Test
    void a_failed_gate_forbids_the_decision_until_it_is_passed() {
        var failed = new RiskAssessmentRegistered(ID, GateResult.FAILED, "风险评估第2号", "不可控", HANDLER, NOW);
        var passed = new RiskAssessmentRegistered(ID, GateResult.PASSED, "风险评估第3号", "可控", HANDLER, NOW);
        var given = concat(ruled(), gates(), List.of(failed));
        var verdict = take(given, NOW);
        assertThat(rule(verdict)).isEqualTo("gates-missing");
        assertThat(((Verdict.Refused) verdict).refusal().detail().en())
                .contains("Missing: none")
                .contains("Failed: risk assessment");
        assertThat(fact(take(concat(given, List.of(passed)), NOW))).isInstanceOf(DecisionTaken.class);
    }

    @Test
    void a_decision_is_taken_on_the_version_that_is_on_record_and_binds_its_text() {
        var without = new ArrayList<>(concat(ruled(), gates()));
        without.removeIf(FinalDocumentRegistered.class::isInstance);
        assertThat(rule(take(without, NOW))).isEqualTo("nothing-to-decide-on");
        var exchanged = concat(ruled(), List.of(STORY.document(2, FINAL.replace("十五元", "十八元"))), gates());
        var verdict = take(exchanged, NOW);
        assertThat(rule(verdict)).isEqualTo("other-final-document");
        assertThat(((Verdict.Refused) verdict).refusal().detail().en()).contains("version 1", "version 2");
        assertThat(fact(takeOn(exchanged, 2, NOW)))
                .isInstanceOfSatisfying(
                        DecisionTaken.class,
                        decision ->
                                assertThat(decision.finalDocument()).isEqualTo(sha256(FINAL.replace("十五元", "十八元"))));
    }

    @Test
    void a_later_version_of_the_document_needs_its_review_its_meeting_and_its_report_again() {
        var given = concat(ruled(), gates(), List.of(STORY.document(2, FINAL.replace("十五元", "十八元"))));
        var verdict = takeOn(given, 2, NOW);
        assertThat(((Verdict.Refused) verdict).refusal().detail().en())
                .contains(
                        "Missing: legality review, collective discussion, report to the Party committee. Failed: none.");
        var meeting = new RecordCollectiveDiscussion(ID, "会议纪要第4号", true, 0, "", HANDLER, NOW);
        assertThat(rule(decide(given, meeting, Decisions::decide))).isEqualTo("legality-comes-first");
        var again = concat(given, gates().subList(3, 6));
        assertThat(fact(takeOn(again, 2, NOW))).isInstanceOf(DecisionTaken.class);
    }

    @Test
    void the_first_version_of_the_document_may_be_put_down_after_the_review() {
        var given = new ArrayList<>(concat(ruled(), gates()));
        given.removeIf(FinalDocumentRegistered.class::isInstance);
        given.add(STORY.document());
        assertThat(fact(take(given, NOW))).isInstanceOf(DecisionTaken.class);
    }

    @Test
    void a_decision_dated_before_the_rulings_were_approved_is_refused_and_one_at_that_instant_is_recorded() {
        var given = concat(ruled(), gates());
        var approvedAt = STORY.approved(3).at();
        assertThat(rule(take(given, approvedAt.minusMillis(1)))).isEqualTo("decided-before-rulings");
        assertThat(fact(take(given, approvedAt))).isInstanceOf(DecisionTaken.class);
    }

    @Test
    void the_approval_that_counts_is_the_one_after_the_matter_was_sent_back() {
        var again = RULED.plusSeconds(86_400 * 9);
        var returned = new DecisionReturned(ID, "第3号意见须再研究", SIGNATORY, again);
        var approvedAgain = new RulingsApproved(ID, 1, 3, 1, 0, List.of(HANDLER), SIGNATORY, again);
        var given = concat(ruled(), List.of(returned, approvedAgain), gates());
        assertThat(rule(take(given, again.minusMillis(1)))).isEqualTo("decided-before-rulings");
        assertThat(fact(take(given, again))).isInstanceOf(DecisionTaken.class);
    }

    @Test
    void a_decision_at_the_close_is_refused_and_one_millisecond_later_is_recorded() {
        var given = approvedAtTheClose(ruled(), CLOSES);
        assertThat(rule(take(given, CLOSES))).isEqualTo("decided-before-close");
        assertThat(fact(take(given, CLOSES.plusMillis(1)))).isInstanceOf(DecisionTaken.class);
    }

    /** As if nobody had needed any time to rule, so that only the close can be in the way. */
    private static List<ConsultationEvent> approvedAtTheClose(List<ConsultationEvent> facts, Instant closesAt) {
        var given = concat(facts, gates());
        given.replaceAll(fact -> fact instanceof RulingsApproved
                ? new RulingsApproved(ID, 1, 3, 1, 0, List.of(HANDLER), SIGNATORY, closesAt)
                : fact);
        return given;
    }

    @Test
    void the_close_that_counts_is_the_extended_one() {
        var extended = new PeriodExtended(
                ID, 1, CLOSES, CLOSES.plusSeconds(3_600), "雨灾", HANDLER, SIGNATORY, CLOSES.minusSeconds(60));
        var story = new ArrayList<>(ruled());
        story.add(3, extended);
        story.set(4, new RoundClosed(ID, 1, CLOSES.plusSeconds(3_600), CLOSES.plusSeconds(3_601)));
        var given = approvedAtTheClose(story, CLOSES.plusSeconds(3_600));
        assertThat(rule(take(given, CLOSES.plusSeconds(3_600)))).isEqualTo("decided-before-close");
        assertThat(fact(take(given, CLOSES.plusSeconds(3_601)))).isInstanceOf(DecisionTaken.class);
    }

    @Test
    void a_decision_is_not_dated_in_the_future() {
        assertThat(rule(take(concat(ruled(), gates()), NOW.plusMillis(1)))).isEqualTo("decided-in-future");
    }

    @Test
    void nothing_is_decided_before_the_rulings_are_approved() {
        var given = concat(STORY.sealed(3), gates());
        assertThat(rule(take(given, NOW))).isEqualTo("other-stage");
        assertThat(rule(take(List.of(), NOW))).isEqualTo("unknown-consultation");
    }

    @Test
    void a_decision_is_taken_once() {
        assertThat(rule(take(concat(ruled(), gates(), List.of(STORY.decided())), NOW)))
                .isEqualTo("other-stage");
    }

    @Test
    void a_matter_sent_back_needs_its_rulings_its_review_its_meeting_and_its_report_again() {
        var returned = fact(decide(
                concat(ruled(), gates(), List.of(STORY.decided())),
                new ReturnDecision(ID, "第3号意见须再研究", SIGNATORY, NOW),
                Decisions::decide));
        var reopened = concat(ruled(), gates(), List.of(STORY.decided(), returned));
        assertThat(rule(take(reopened, NOW))).isEqualTo("other-stage");
        var verdict = take(concat(reopened, List.of(STORY.approved(3))), NOW);
        assertThat(((Verdict.Refused) verdict).refusal().detail().en())
                .contains("Missing: legality review, collective discussion, report to the Party committee.");
    }

    @Test
    void a_sealed_outcome_is_not_sent_back() {
        var digest = sha256("x");
        var sealed = new OutcomeBundleSealed(
                ID, 1, new BundleDigests(digest, digest, digest), 1, 1, 3, 3, 0, java.util.Map.of(), HANDLER, NOW);
        assertThat(rule(decide(
                        concat(ruled(), gates(), List.of(STORY.decided(), sealed)),
                        new ReturnDecision(ID, "须再研究", SIGNATORY, NOW),
                        Decisions::decide)))
                .isEqualTo("other-stage");
    }

    @ParameterizedTest
    @EnumSource(GateResult.class)
    void a_step_that_is_not_required_needs_a_reason_and_one_that_was_done_a_reference(GateResult result) {
        boolean done = result != GateResult.NOT_REQUIRED;
        var given = STORY.closed();
        var bare = new RegisterExpertOpinion(ID, result, "", "", HANDLER, NOW);
        assertThat(rule(decide(given, bare, Decisions::decide))).isEqualTo("unfit-text");
        var told = new RegisterExpertOpinion(ID, result, done ? "第1号" : "", done ? "" : "不涉及专业问题", HANDLER, NOW);
        assertThat(fact(decide(given, told, Decisions::decide))).isInstanceOf(ExpertOpinionRegistered.class);
    }

    @Test
    void each_step_becomes_the_fact_of_its_name() {
        var given = ruled();
        assertThat(fact(decide(
                        given,
                        new RegisterRiskAssessment(ID, GateResult.PASSED, "第1号", "可控", HANDLER, NOW),
                        Decisions::decide)))
                .isEqualTo(new RiskAssessmentRegistered(ID, GateResult.PASSED, "第1号", "可控", HANDLER, NOW));
        assertThat(fact(decide(
                        given,
                        new RegisterCompetitionReview(ID, GateResult.FAILED, "第2号", "限制竞争", HANDLER, NOW),
                        Decisions::decide)))
                .isEqualTo(new CompetitionReviewRegistered(ID, GateResult.FAILED, "第2号", "限制竞争", HANDLER, NOW));
        assertThat(fact(decide(given, new RecordPartyReport(ID, "请示第5号", HANDLER, NOW), Decisions::decide)))
                .isEqualTo(new PartyReportRecorded(ID, "请示第5号", HANDLER, NOW));
    }

    @Test
    void a_step_without_a_result_is_refused() {
        assertThat(rule(decide(
                        ruled(), new RegisterRiskAssessment(ID, null, "第1号", "可控", HANDLER, NOW), Decisions::decide)))
                .isEqualTo("missing");
    }

    @Test
    void legality_is_reviewed_after_the_rulings_and_cannot_be_left_out() {
        var passed = new ConcludeLegalityReview(ID, GateResult.PASSED, "第1号", "合法", SIGNATORY, IN_TIME);
        assertThat(rule(decide(STORY.sealed(3), passed, Decisions::decide))).isEqualTo("other-stage");
        assertThat(fact(decide(ruled(), passed, Decisions::decide))).isInstanceOf(LegalityReviewConcluded.class);
        var leftOut = new ConcludeLegalityReview(ID, GateResult.NOT_REQUIRED, "", "已口头确认", SIGNATORY, NOW);
        assertThat(rule(decide(ruled(), leftOut, Decisions::decide))).isEqualTo("legality-is-required");
    }

    @Test
    void a_legality_review_in_less_than_seven_working_days_is_explained() {
        var tooSoon = IN_TIME.minusMillis(1);
        var bare = new ConcludeLegalityReview(ID, GateResult.PASSED, "第1号", "", SIGNATORY, tooSoon);
        var verdict = decide(ruled(), bare, Decisions::decide);
        assertThat(rule(verdict)).isEqualTo("reviewed-in-haste");
        assertThat(((Verdict.Refused) verdict).refusal().detail().zh())
                .contains("7个工作日", STORY.approved(3).at().toString(), tooSoon.toString());
        var explained = new ConcludeLegalityReview(ID, GateResult.PASSED, "第1号", "事项紧急", SIGNATORY, tooSoon);
        assertThat(fact(decide(ruled(), explained, Decisions::decide))).isInstanceOf(LegalityReviewConcluded.class);
        var failed = new ConcludeLegalityReview(ID, GateResult.FAILED, "第1号", "", SIGNATORY, tooSoon);
        assertThat(fact(decide(ruled(), failed, Decisions::decide))).isInstanceOf(LegalityReviewConcluded.class);
        var inTime = new ConcludeLegalityReview(ID, GateResult.PASSED, "第1号", "", SIGNATORY, IN_TIME);
        assertThat(fact(decide(ruled(), inTime, Decisions::decide))).isInstanceOf(LegalityReviewConcluded.class);
    }

    /** The text that the failed review asked for, put down on Monday 20 April; the seventh working day after it is the 29th. */
    private static FinalDocumentRegistered putDownAnew(int version) {
        return putDown(STORY.document(version, FINAL.replace("十五元", "十八元")));
    }

    private static FinalDocumentRegistered putDown(FinalDocumentRegistered document) {
        return new FinalDocumentRegistered(
                ID,
                document.version(),
                document.title(),
                document.documentNumber(),
                document.documentDate(),
                document.clauses(),
                document.text(),
                document.draftVersion(),
                document.alignment(),
                document.otherChanges(),
                HANDLER,
                Instant.parse("2026-04-20T02:00:00Z"));
    }

    private static Verdict reviewBare(List<ConsultationEvent> given, Instant at) {
        return decide(
                given, new ConcludeLegalityReview(ID, GateResult.PASSED, "第2号", "", SIGNATORY, at), Decisions::decide);
    }

    @Test
    void the_time_of_a_review_that_is_repeated_counts_from_the_text_that_it_can_be_asked_for_again_with() {
        var again = concat(ruled(), List.of(reviewFailed(), putDownAnew(2)));
        var until = Instant.parse("2026-04-29T16:00:00Z");
        var verdict = reviewBare(again, until.minusMillis(1));
        assertThat(rule(verdict)).isEqualTo("reviewed-in-haste");
        assertThat(((Verdict.Refused) verdict).refusal().detail().zh())
                .contains("7个工作日", putDownAnew(2).at().toString());
        assertThat(fact(reviewBare(again, until))).isInstanceOf(LegalityReviewConcluded.class);
    }

    @Test
    void a_failed_review_of_the_rulings_alone_is_repeated_from_the_first_text_on() {
        var noText = new ArrayList<>(concat(ruled(), List.of(reviewFailed())));
        noText.removeIf(FinalDocumentRegistered.class::isInstance);
        noText.add(putDown(STORY.document()));
        assertThat(rule(reviewBare(noText, IN_TIME))).isEqualTo("reviewed-in-haste");
    }

    @Test
    void the_first_text_takes_no_time_away_and_a_new_approval_of_the_rulings_begins_it_anew() {
        var noText = new ArrayList<>(ruled());
        noText.removeIf(FinalDocumentRegistered.class::isInstance);
        noText.add(putDown(STORY.document()));
        assertThat(fact(reviewBare(noText, IN_TIME))).isInstanceOf(LegalityReviewConcluded.class);

        var approvedAnew =
                new RulingsApproved(ID, 1, 3, 1, 0, List.of(HANDLER), SIGNATORY, Instant.parse("2026-04-22T02:00:00Z"));
        var returned = new DecisionReturned(ID, "按审查意见重新研究", SIGNATORY, NOW);
        var again = concat(ruled(), List.of(reviewFailed(), putDownAnew(2), returned, approvedAnew));
        var until = Instant.parse("2026-05-06T16:00:00Z");
        assertThat(rule(reviewBare(again, until.minusMillis(1)))).isEqualTo("reviewed-in-haste");
        assertThat(fact(reviewBare(again, until))).isInstanceOf(LegalityReviewConcluded.class);
    }

    private static Verdict review(List<ConsultationEvent> given, GateResult result) {
        return decide(
                given, new ConcludeLegalityReview(ID, result, "第2号", "另行审查", SIGNATORY, IN_TIME), Decisions::decide);
    }

    private static LegalityReviewConcluded reviewFailed() {
        return new LegalityReviewConcluded(ID, GateResult.FAILED, "第1号", "超越权限", SIGNATORY, NOW);
    }

    @Test
    void a_failed_legality_review_is_not_passed_while_nothing_has_changed() {
        var failed = concat(ruled(), List.of(reviewFailed()));
        var verdict = review(failed, GateResult.PASSED);
        assertThat(rule(verdict)).isEqualTo("nothing-changed-since-review");
        assertThat(((Verdict.Refused) verdict).refusal().detail().en()).contains("(there are 1)");
        assertThat(fact(review(failed, GateResult.FAILED))).isInstanceOf(LegalityReviewConcluded.class);
        var twice = concat(failed, List.of(reviewFailed()));
        assertThat(rule(review(twice, GateResult.PASSED))).isEqualTo("nothing-changed-since-review");
        // Other steps are not what the review asked for.
        var reported = concat(failed, List.of(new PartyReportRecorded(ID, "请示第5号", HANDLER, NOW)));
        assertThat(rule(review(reported, GateResult.PASSED))).isEqualTo("nothing-changed-since-review");
    }

    @Test
    void a_failed_legality_review_is_passed_on_another_text() {
        var failed = concat(ruled(), List.of(reviewFailed()));
        var changed = concat(failed, List.of(STORY.document(2, FINAL.replace("十五元", "十八元"))));
        assertThat(fact(review(changed, GateResult.PASSED))).isInstanceOf(LegalityReviewConcluded.class);
        var noText = new ArrayList<>(failed);
        noText.removeIf(FinalDocumentRegistered.class::isInstance);
        assertThat(rule(review(noText, GateResult.PASSED))).isEqualTo("nothing-changed-since-review");
        noText.add(STORY.document());
        assertThat(fact(review(noText, GateResult.PASSED))).isInstanceOf(LegalityReviewConcluded.class);
    }

    @Test
    void a_failed_legality_review_is_passed_once_the_rulings_were_approved_anew() {
        var returned = concat(ruled(), List.of(reviewFailed(), new DecisionReturned(ID, "按审查意见重新研究", SIGNATORY, NOW)));
        assertThat(rule(review(returned, GateResult.PASSED))).isEqualTo("other-stage");
        var approvedAnew = concat(returned, List.of(STORY.approved(3)));
        assertThat(fact(review(approvedAnew, GateResult.PASSED))).isInstanceOf(LegalityReviewConcluded.class);
    }

    @Test
    void where_the_review_may_be_left_out_a_failed_one_is_not_left_out_afterwards() {
        var given = new ArrayList<>(concat(ruled(), List.of(reviewFailed())));
        given.set(0, underUkRules());
        assertThat(rule(review(given, GateResult.NOT_REQUIRED))).isEqualTo("nothing-changed-since-review");
    }

    @Test
    void where_the_holidays_are_not_known_the_time_of_the_legality_review_is_explained() {
        var later = Instant.parse("2031-04-01T02:00:00Z");
        var given = concat(
                STORY.sealed(3), List.of(new RulingsApproved(ID, 1, 3, 1, 0, List.of(HANDLER), SIGNATORY, later)));
        var bare =
                new ConcludeLegalityReview(ID, GateResult.PASSED, "第1号", "", SIGNATORY, later.plusSeconds(86_400 * 60));
        assertThat(rule(decide(given, bare, Decisions::decide))).isEqualTo("reviewed-in-haste");
    }

    @Test
    void the_meeting_comes_after_the_legality_review_and_the_head_speaks_last() {
        var review = List.of(new LegalityReviewConcluded(ID, GateResult.PASSED, "第1号", "", SIGNATORY, NOW));
        var meeting = new RecordCollectiveDiscussion(ID, "会议纪要第3号", true, 2, "两人有不同意见", HANDLER, NOW);
        assertThat(rule(decide(ruled(), meeting, Decisions::decide))).isEqualTo("legality-comes-first");
        assertThat(fact(decide(concat(ruled(), review), meeting, Decisions::decide)))
                .isEqualTo(new CollectiveDiscussionRecorded(ID, "会议纪要第3号", true, 2, "两人有不同意见", HANDLER, NOW));
        var headFirst = new RecordCollectiveDiscussion(ID, "会议纪要第3号", false, 0, "", HANDLER, NOW);
        assertThat(rule(decide(concat(ruled(), review), headFirst, Decisions::decide)))
                .isEqualTo("head-did-not-speak-last");
        var odd = new RecordCollectiveDiscussion(ID, "会议纪要第3号", true, -1, "", HANDLER, NOW);
        assertThat(rule(decide(concat(ruled(), review), odd, Decisions::decide)))
                .isEqualTo("negative-dissents");
    }

    @Test
    void nothing_is_recorded_after_a_withdrawal() {
        var withdrawn = new ConsultationWithdrawn(ID, "另行研究", "感谢参与", HANDLER, SIGNATORY, NOW);
        assertThat(rule(take(concat(ruled(), gates(), List.of(withdrawn)), NOW)))
                .isEqualTo("other-stage");
    }
}
