// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.ruling.ParkingStory.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jianting.consultation.events.*;
import org.jianting.consultation.ruling.ParkingStory;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Verdict;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final Instant SEALED = RULED.plus(12, ChronoUnit.DAYS);

    private final ParkingStory story = new ParkingStory(new ConsultationId("cns_parking"));
    private final Bundle.Key key = new Bundle.Key(story.id(), 1);

    private Bundle folded(List<ConsultationEvent> given) {
        var state = new Bundle(key);
        for (var fact : given) {
            state = state.after(fact);
        }
        return state;
    }

    private Verdict seal(List<ConsultationEvent> given) {
        return folded(given).decide(new SealOutcome(story.id(), 1, HANDLER, SEALED));
    }

    private Verdict publish(List<ConsultationEvent> given, StaffId by) {
        return folded(given).decide(new PublishOutcome(story.id(), 1, by, SEALED.plusSeconds(60)));
    }

    private static String rule(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).refusal().rule();
    }

    private static String words(Verdict verdict) {
        return ((Verdict.Refused) verdict).refusal().detail().en();
    }

    private static <F> F fact(Verdict verdict, Class<F> kind) {
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return kind.cast(((Verdict.Accepted) verdict).facts().getFirst());
    }

    private FinalDocumentRegistered document(String text, OtherChange... others) {
        var state = Manuscripts.of(story.id());
        for (var fact : story.closed()) {
            state = state.after(fact);
        }
        return fact(
                state.decide(new RegisterFinalDocument(
                        story.id(),
                        "园区停车管理办法",
                        "园管发〔2026〕3号",
                        LocalDate.of(2026, 4, 20),
                        text,
                        List.of(others),
                        HANDLER,
                        RULED)),
                FinalDocumentRegistered.class);
    }

    /** The same text put down once more; no rule lets it happen after the decision. */
    private static FinalDocumentRegistered version(int version, FinalDocumentRegistered of) {
        return new FinalDocumentRegistered(
                of.consultationId(),
                version,
                of.title(),
                of.documentNumber(),
                of.documentDate(),
                of.clauses(),
                of.text(),
                of.draftVersion(),
                of.alignment(),
                of.otherChanges(),
                of.by(),
                of.at());
    }

    private InterpretationRegistered interpretation() {
        return interpretationOf(1);
    }

    private InterpretationRegistered interpretationOf(int documentVersion) {
        return new InterpretationRegistered(
                story.id(),
                1,
                documentVersion,
                "一图读懂停车办法",
                "停车费降低了。",
                List.of(),
                InterpretationText.digest("一图读懂停车办法", "停车费降低了。", List.of()),
                HANDLER,
                RULED);
    }

    /** The document, the decision on it and the interpretation of it, in the order in which they come. */
    private List<ConsultationEvent> papers(String text, OtherChange... others) {
        return List.of(document(text, others), story.decidedOn(1, text), interpretation());
    }

    private static OtherChange fine() {
        return new OtherChange(draftClause("第四条"), "与上位法的罚款幅度一致");
    }

    /** The clause that the final document has and the draft has not. */
    private ClauseId added() {
        return document(FINAL).alignment().stream()
                .filter(pair -> pair.kind() == ChangeKind.ADDED)
                .map(ClauseAlignment::finalClause)
                .findFirst()
                .orElseThrow();
    }

    private ClauseChange fixedPlaces() {
        return new ClauseChange(added(), ChangeKind.ADDED, "居民可以申请固定车位");
    }

    /** Five submissions, the second split in two, each answered; everything there that sealing asks for. */
    private List<ConsultationEvent> complete() {
        return concat(
                story.sealed(5),
                List.of(
                        story.split(2, "降低收费", "设固定车位"),
                        story.ruling("a", part(2, 1), adopted(cheaper())),
                        story.ruling("b", part(2, 2), adopted(fixedPlaces())),
                        story.ruling("c", number(1), noted()),
                        story.ruling("d", numbers(3, 5), new Disposition.NotAdopted(ReasonCode.COST, REASON))),
                IntStream.rangeClosed(1, 5).mapToObj(story::text).toList(),
                List.of(story.approved(6)),
                papers(FINAL, fine()));
    }

    private static List<ConsultationEvent> without(
            List<ConsultationEvent> facts, Predicate<ConsultationEvent> leftOut) {
        return facts.stream().filter(leftOut.negate()).toList();
    }

    private List<ConsultationEvent> sealed() {
        return concat(complete(), ((Verdict.Accepted) seal(complete())).facts());
    }

    @Test
    void an_outcome_with_everything_in_it_is_sealed_with_figures_that_were_counted() {
        var fact = fact(seal(complete()), OutcomeBundleSealed.class);
        assertThat(fact.submissions()).isEqualTo(5);
        assertThat(fact.points()).isEqualTo(6);
        assertThat(fact.late()).isZero();
        assertThat(fact.dispositions())
                .isEqualTo(
                        Map.of(DispositionKind.ADOPTED, 2, DispositionKind.NOTED, 1, DispositionKind.NOT_ADOPTED, 3));
        assertThat(fact.finalDocumentVersion()).isEqualTo(1);
        assertThat(fact.interpretationVersion()).isEqualTo(1);
        assertThat(fact.digests().finalDocument()).isEqualTo(sha256(FINAL));
        assertThat(fact.digests().interpretation()).isEqualTo(sha256("一图读懂停车办法\n停车费降低了。\n"));
    }

    @Test
    void nothing_is_sealed_before_the_decision() {
        assertThat(rule(seal(without(complete(), DecisionTaken.class::isInstance))))
                .isEqualTo("other-stage");
        assertThat(rule(seal(List.of()))).isEqualTo("unknown-consultation");
        var returned = new DecisionReturned(story.id(), "再研究", SIGNATORY, RULED);
        assertThat(rule(seal(concat(complete(), List.of(returned))))).isEqualTo("other-stage");
    }

    @Test
    void nothing_is_sealed_without_the_final_document_or_the_interpretation() {
        assertThat(rule(seal(without(complete(), FinalDocumentRegistered.class::isInstance))))
                .isEqualTo("no-final-document");
        assertThat(rule(seal(without(complete(), InterpretationRegistered.class::isInstance))))
                .isEqualTo("no-interpretation");
    }

    @Test
    void nothing_is_sealed_while_a_point_has_no_ruling() {
        var verdict = seal(without(
                complete(),
                fact -> fact instanceof RulingProposed ruling
                        && ruling.rulingId().value().equals("rul_b")));
        assertThat(rule(verdict)).isEqualTo("points-unruled");
        assertThat(words(verdict)).contains("1 of 6").contains("2-2");
    }

    /** People mend what is missing all along the way, and want to make one round of it. */
    @Test
    void all_that_sealing_would_refuse_is_told_at_once_and_before_there_is_a_decision() {
        var refusals = folded(without(
                        complete(),
                        fact -> fact instanceof DecisionTaken
                                || fact instanceof InterpretationRegistered
                                || fact instanceof FinalDocumentRegistered
                                || (fact instanceof PublicTextApproved text && text.number() > 3)
                                || (fact instanceof RulingProposed ruling
                                        && ruling.rulingId().value().equals("rul_b"))))
                .weigh(new SealOutcome(story.id(), 1, HANDLER, SEALED))
                .refusals();
        assertThat(refusals)
                .extracting(Refusal::rule)
                .containsExactly(
                        "other-stage",
                        "no-final-document",
                        "no-interpretation",
                        "points-unruled",
                        "texts-not-approved");
        assertThat(refusals.getLast().detail().en()).contains("2 submissions have none: 4, 5");
    }

    @Test
    void a_promise_that_is_broken_and_a_change_that_nobody_asked_for_are_told_together() {
        var refusals = folded(concat(complete(), List.of(version(2, document(DRAFT + "\n第五条　新增一条。")))))
                .weigh(new SealOutcome(story.id(), 1, HANDLER, SEALED))
                .refusals();
        assertThat(refusals).extracting(Refusal::rule).contains("changes-not-made", "changes-unexplained");
    }

    @Test
    void where_nothing_is_missing_there_is_nothing_to_tell() {
        var weighed = folded(complete()).weigh(new SealOutcome(story.id(), 1, HANDLER, SEALED));
        assertThat(weighed.refusals()).isEmpty();
        assertThat(weighed.facts()).isEqualTo(((Verdict.Accepted) seal(complete())).facts());
    }

    @Test
    void nothing_is_sealed_when_the_approval_counted_other_points() {
        var given = new ArrayList<>(complete());
        given.replaceAll(fact -> fact instanceof RulingsApproved ? story.approved(5) : fact);
        assertThat(rule(seal(given))).isEqualTo("figures-differ");
    }

    @Test
    void nothing_is_sealed_when_a_page_of_the_roster_is_missing() {
        assertThat(rule(seal(without(complete(), RosterPageSealed.class::isInstance))))
                .isEqualTo("figures-differ");
    }

    @Test
    void nothing_is_sealed_when_an_adopted_change_is_not_in_the_final_text() {
        var given = new ArrayList<>(complete());
        given.replaceAll(fact -> fact instanceof RulingProposed ruling
                        && ruling.rulingId().value().equals("rul_a")
                ? story.ruling("a", part(2, 1), adopted(new ClauseChange(draftClause("第二条"), ChangeKind.CHANGED, "十元")))
                : fact);
        var verdict = seal(given);
        assertThat(rule(verdict)).isEqualTo("changes-not-made");
        assertThat(words(verdict))
                .contains("2-1")
                .contains(draftClause("第二条").value())
                .contains("十元");
    }

    @Test
    void nothing_is_sealed_when_a_clause_that_was_adopted_as_changed_is_as_it_was() {
        var given = concat(without(complete(), BundleTest::isPaper), papers(FINAL.replace("十五元", "二十元"), fine()));
        assertThat(rule(seal(given))).isEqualTo("changes-not-made");
    }

    private static boolean isPaper(ConsultationEvent fact) {
        return fact instanceof FinalDocumentRegistered
                || fact instanceof DecisionTaken
                || fact instanceof InterpretationRegistered;
    }

    @Test
    void nothing_is_sealed_but_the_final_document_that_was_decided_on() {
        var exchanged = document(FINAL.replace("十五元", "十六元"), fine());
        var again = version(2, document(FINAL, fine()));
        for (var other : List.of(exchanged, again)) {
            assertThat(rule(seal(concat(complete(), List.of(other))))).isEqualTo("not-what-was-decided");
        }
        assertThat(words(seal(concat(complete(), List.of(again))))).contains("version 1", "version 2");
    }

    @Test
    void a_new_decision_on_a_new_document_seals_that_one() {
        var again = version(2, document(FINAL, fine()));
        var returned = new DecisionReturned(story.id(), "再研究", SIGNATORY, RULED);
        var given = concat(
                complete(),
                List.of(returned, again, story.approved(6), story.decidedOn(2, FINAL), interpretationOf(2)));
        assertThat(fact(seal(given), OutcomeBundleSealed.class).finalDocumentVersion())
                .isEqualTo(2);
    }

    @Test
    void nothing_is_sealed_with_an_interpretation_of_another_version() {
        var verdict = seal(concat(complete(), List.of(interpretationOf(2))));
        assertThat(rule(verdict)).isEqualTo("interprets-another");
        assertThat(words(verdict)).contains("version 2", "version 1");
    }

    @Test
    void a_change_that_nobody_asked_for_is_named_until_it_is_explained() {
        var given = new ArrayList<>(complete());
        given.replaceAll(fact -> fact instanceof FinalDocumentRegistered ? document(FINAL) : fact);
        var verdict = seal(given);
        assertThat(rule(verdict)).isEqualTo("changes-unexplained");
        assertThat(words(verdict))
                .contains(draftClause("第四条").value())
                .doesNotContain(draftClause("第二条").value() + ",")
                .doesNotContain(added().value());
    }

    @Test
    void nothing_is_sealed_while_a_submission_has_no_approved_public_text() {
        var verdict = seal(without(complete(), fact -> fact instanceof PublicTextApproved text && text.number() != 2));
        assertThat(rule(verdict)).isEqualTo("texts-not-approved");
        assertThat(words(verdict)).contains("4 submissions").contains("1, 3, 4, 5");
    }

    @Test
    void a_text_that_was_erased_needs_no_public_text_and_one_whose_sender_was_erased_does() {
        var withoutFour = without(complete(), fact -> fact instanceof PublicTextApproved text && text.number() == 4);
        var erased =
                new ErasureOrdered(story.id(), submission(4), ErasureScope.TEXT, "本人要求", List.of("k"), HANDLER, RULED);
        var anonymous = new ErasureOrdered(
                story.id(), submission(4), ErasureScope.IDENTITY, "本人要求", List.of("k"), HANDLER, RULED);
        assertThat(fact(seal(concat(withoutFour, List.of(erased))), OutcomeBundleSealed.class)
                        .submissions())
                .isEqualTo(5);
        assertThat(fact(seal(concat(List.of(erased), withoutFour)), OutcomeBundleSealed.class)
                        .submissions())
                .isEqualTo(5);
        assertThat(rule(seal(concat(withoutFour, List.of(anonymous))))).isEqualTo("texts-not-approved");
    }

    @Test
    void an_erasure_after_approval_changes_no_figure_and_no_fingerprint() {
        var erased =
                new ErasureOrdered(story.id(), submission(4), ErasureScope.BOTH, "本人要求", List.of("k"), HANDLER, RULED);
        assertThat(fact(seal(concat(complete(), List.of(erased))), OutcomeBundleSealed.class))
                .isEqualTo(fact(seal(complete()), OutcomeBundleSealed.class));
    }

    @Test
    void late_entries_are_counted_apart_each_once_and_when_a_second_person_has_verified_them() {
        var late = new SubmissionId("sub_late");
        var marked = new SubmissionMarkedLate(story.id(), 1, late, CLOSES, CLOSES, CLOSES);
        var verified = new RegistrationVerified(
                story.id(),
                1,
                late,
                ChannelKind.PAPER,
                SourceKind.INDIVIDUAL,
                List.of(),
                sha256("late"),
                sha256("receipt"),
                CLOSES,
                true,
                HANDLER,
                COLLEAGUE,
                CLOSES);
        assertThat(fact(seal(concat(complete(), List.of(marked))), OutcomeBundleSealed.class)
                        .late())
                .isZero();
        assertThat(fact(seal(concat(complete(), List.of(marked, verified, verified))), OutcomeBundleSealed.class)
                        .late())
                .isEqualTo(1);
    }

    @Test
    void no_submissions_at_all_is_an_outcome_too() {
        var unchanged = DRAFT.replace("（征求意见稿）", "");
        var given = concat(story.sealed(0), List.of(story.approved(0)), papers(unchanged));
        var fact = fact(seal(given), OutcomeBundleSealed.class);
        assertThat(fact.submissions()).isZero();
        assertThat(fact.points()).isZero();
        assertThat(fact.dispositions()).isEmpty();
        assertThat(fact(publish(concat(given, List.of(fact)), PUBLISHER), OutcomePublished.class)
                        .digests())
                .isEqualTo(fact.digests());
    }

    @Test
    void three_parts_become_public_in_one_fact_with_one_time_and_the_sealed_fingerprints() {
        var seal = fact(seal(complete()), OutcomeBundleSealed.class);
        var verdict = publish(sealed(), PUBLISHER);
        assertThat(((Verdict.Accepted) verdict).facts())
                .containsExactly(new OutcomePublished(
                        story.id(), 1, seal.digests(), SEALED.plusSeconds(60), HANDLER, PUBLISHER));
    }

    @Test
    void nothing_is_published_that_is_not_sealed_and_nothing_twice() {
        assertThat(rule(publish(complete(), PUBLISHER))).isEqualTo("other-stage");
        var published = concat(sealed(), ((Verdict.Accepted) publish(sealed(), PUBLISHER)).facts());
        assertThat(rule(publish(published, PUBLISHER))).isEqualTo("other-stage");
        assertThat(rule(seal(published))).isEqualTo("other-stage");
    }

    @Test
    void whoever_sealed_does_not_publish() {
        assertThat(rule(publish(sealed(), HANDLER))).isEqualTo("same-person");
    }

    @Test
    void whatever_changed_after_sealing_stops_the_publication() {
        var more = List.<ConsultationEvent>of(
                new PublicTextApproved(
                        story.id(), 1, submission(3), 3, "换过的文本", sha256("换过的文本"), HANDLER, COLLEAGUE, SEALED),
                story.split(3, "一", "二"),
                document(FINAL.replace("十五元", "十六元")),
                new InterpretationRegistered(
                        story.id(), 2, 1, "换过的解读", "换过", List.of(), sha256("换过"), HANDLER, SEALED));
        for (var change : more) {
            assertThat(rule(publish(concat(sealed(), List.of(change)), PUBLISHER)))
                    .isEqualTo("seal-broken");
        }
        // The fingerprint is of the text; a document with the same text and another title is another document too.
        var sameText = List.of(version(2, document(FINAL, fine())));
        assertThat(rule(publish(concat(sealed(), sameText), PUBLISHER))).isEqualTo("not-what-was-decided");
    }

    @Test
    void every_part_of_every_line_counts_in_the_fingerprint_of_the_feedback() {
        var digest = fact(seal(complete()), OutcomeBundleSealed.class).digests().feedback();
        var otherReason = new ArrayList<>(complete());
        otherReason.replaceAll(fact -> fact instanceof RulingProposed ruling
                        && ruling.rulingId().value().equals("rul_c")
                ? story.ruling("c", number(1), new Disposition.Noted("感谢您对本办法的支持与关注！"))
                : fact);
        var otherText = new ArrayList<>(complete());
        otherText.replaceAll(fact -> fact instanceof PublicTextApproved text && text.number() == 5
                ? new PublicTextApproved(story.id(), 1, submission(5), 5, "别的", sha256("别的"), HANDLER, COLLEAGUE, RULED)
                : fact);
        var otherSummary = new ArrayList<>(complete());
        otherSummary.replaceAll(fact -> fact instanceof PointsExtracted ? story.split(2, "降低收费", "设固定车位。") : fact);
        assertThat(List.of(otherReason, otherText, otherSummary))
                .allSatisfy(given -> assertThat(fact(seal(given), OutcomeBundleSealed.class)
                                .digests()
                                .feedback())
                        .isNotEqualTo(digest));
    }

    @Test
    void summaries_that_nobody_approved_before_the_text_was_erased_are_no_part_of_the_feedback() {
        var erased =
                new ErasureOrdered(story.id(), submission(2), ErasureScope.TEXT, "本人要求", List.of("k"), HANDLER, RULED);
        var given = concat(
                without(complete(), fact -> fact instanceof PublicTextApproved text && text.number() == 2),
                List.of(erased));
        var other = new ArrayList<>(given);
        other.replaceAll(fact -> fact instanceof PointsExtracted ? story.split(2, "别的", "另一件") : fact);
        assertThat(fact(seal(other), OutcomeBundleSealed.class).digests().feedback())
                .isEqualTo(
                        fact(seal(given), OutcomeBundleSealed.class).digests().feedback());
    }

    @Test
    void the_fingerprint_of_the_feedback_is_what_the_documentation_says() {
        var given = concat(
                story.sealed(1),
                List.of(story.ruling("a", number(1), noted()), story.text(1), story.approved(1)),
                papers(DRAFT.replace("（征求意见稿）", "")));
        var lines = "jianting-feedback-1\tcns_parking\t1\t1\t1\n1\t%s\t%s\t%s\t-\n"
                .formatted(
                        sha256("submission 1"),
                        sha256("{\"disposition\":\"NOTED\",\"reason\":\"感谢您对本办法的支持与关注。\"}"),
                        sha256("第1号意见：停车费太高。"));
        assertThat(fact(seal(given), OutcomeBundleSealed.class).digests().feedback())
                .isEqualTo(sha256(lines));
    }

    @Test
    void a_hundred_thousand_submissions_are_sealed_from_one_reading() {
        var many = 100_000;
        var bundle = new Bundle(key);
        story.closed().forEach(bundle::after);
        story.roster(many).forEach(bundle::after);
        bundle.after(story.ruling("all", numbers(1, many), noted()));
        IntStream.rangeClosed(1, many).mapToObj(story::text).forEach(bundle::after);
        bundle.after(story.approved(many));
        papers(DRAFT.replace("（征求意见稿）", "")).forEach(bundle::after);
        var fact = fact(bundle.decide(new SealOutcome(story.id(), 1, HANDLER, SEALED)), OutcomeBundleSealed.class);
        assertThat(fact.dispositions()).isEqualTo(Map.of(DispositionKind.NOTED, many));
    }
}
