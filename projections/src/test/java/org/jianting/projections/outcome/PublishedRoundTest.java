// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jianting.projections.outcome.ARound.SECOND_ARTICLE;
import static org.jianting.projections.outcome.ARound.numbers;
import static org.jianting.projections.outcome.ARound.part;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.ErasureCompleted;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.FinalDocumentRegistered;
import org.jianting.consultation.events.ReasonCode;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.RulingProposed;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionMarkedLate;
import org.junit.jupiter.api.Test;

class PublishedRoundTest {

    private static final Disposition NOTED = new Disposition.Noted("感谢支持。");
    private static final Disposition ADOPTED = new Disposition.Adopted("意见合理，已修改第二条。", List.of(SECOND_ARTICLE));

    private static ARound nineFindings() {
        return new ARound("nine")
                .received(7)
                .received(ChannelKind.PAPER, SourceKind.ENTERPRISE, new ClauseId("c-2"))
                .received(ChannelKind.PHONE, SourceKind.DEPUTY)
                .rosterSealed()
                .ruled("r1", numbers(1, 1), ADOPTED)
                .ruled(
                        "r2",
                        numbers(2, 2),
                        new Disposition.PartiallyAdopted("部分可行。", "全天开放", "免费", List.of(SECOND_ARTICLE)))
                .ruled("r3", numbers(3, 3), new Disposition.NotAdopted(ReasonCode.COST, "财力暂不允许。"))
                .ruled("r4", numbers(4, 4), new Disposition.AlreadyCovered("第四条", "草案已有。"))
                .ruled("r5", numbers(5, 5), new Disposition.KeptForStudy(ARound.UNIT, LocalDate.of(2026, 9, 1), "再论证。"))
                .ruled("r6", numbers(6, 6), new Disposition.Explained("夜里也收费。"))
                .ruled("r7", numbers(7, 7), NOTED)
                .ruled("r8", numbers(8, 8), new Disposition.Referred("市12345", LocalDate.of(2026, 2, 20), "个案已转办。"))
                .ruled("r9", numbers(9, 9), new Disposition.OutOfScope("不属于本办法事项。"));
    }

    @Test
    void each_of_the_nine_findings_is_counted_once_and_shown_with_what_it_rests_on() {
        var round = nineFindings().read();
        assertThat(round.outcome().feedback().dispositions().values())
                .hasSize(9)
                .containsOnly(1);
        var points = ARound.points(round);
        assertThat(points).extracting(Point::point).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(points.get(0).changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).startsWith("停车场应当八时至二十时开放");
            assertThat(change.after()).contains(change.words()).contains("（二）节假日和休息日");
        });
        assertThat(points.get(1).grounds().adoptedPart()).isEqualTo("全天开放");
        assertThat(points.get(1).grounds().notAdoptedPart()).isEqualTo("免费");
        assertThat(points.get(2).grounds().reasonCode()).isEqualTo(ReasonCode.COST);
        assertThat(points.get(3).grounds().citation()).isEqualTo("第四条");
        assertThat(points.get(4).grounds().owner()).isEqualTo("交通运输局");
        assertThat(points.get(4).grounds().nextDate()).isEqualTo("2026-09-01");
        assertThat(points.get(7).grounds().receivingBody()).isEqualTo("市12345");
        assertThat(points.get(7).grounds().referredOn()).isEqualTo("2026-02-20");
        assertThat(points).allSatisfy(point -> assertThat(point.reason()).isNotBlank());
    }

    @Test
    void the_roll_up_is_fixed_and_prints_its_denominators() {
        var rollUp = nineFindings().read().outcome().feedback().rollUp();
        assertThat(rollUp.adopted()).isEqualTo(new RollUp.Share(1, 6, "16.7", Map.of(DispositionKind.ADOPTED, 1)));
        assertThat(rollUp.notAdopted().count()).isEqualTo(4);
        assertThat(rollUp.notAdopted().of()).isEqualTo(6);
        assertThat(rollUp.notAdopted().ofWhich())
                .containsOnlyKeys(
                        DispositionKind.NOT_ADOPTED,
                        DispositionKind.ALREADY_COVERED,
                        DispositionKind.KEPT_FOR_STUDY,
                        DispositionKind.OUT_OF_SCOPE);
        assertThat(rollUp.outsideRate().count()).isEqualTo(3);
        assertThat(rollUp.outsideRate().of()).isEqualTo(9);
    }

    @Test
    void channels_and_kinds_of_source_are_counted_in_submissions() {
        var feedback = nineFindings().receivedLate().read().outcome().feedback();
        assertThat(feedback.submissionsByChannel())
                .isEqualTo(Map.of(ChannelKind.WEB, 7, ChannelKind.PAPER, 1, ChannelKind.PHONE, 1));
        assertThat(feedback.submissionsBySourceKind())
                .isEqualTo(Map.of(SourceKind.INDIVIDUAL, 7, SourceKind.ENTERPRISE, 1, SourceKind.DEPUTY, 1));
        assertThat(feedback.byClause()).containsExactly(new FeedbackReport.ClauseCount(new ClauseId("c-2"), "第二条", 1));
        assertThat(feedback.late()).isEqualTo(1);
        assertThat(feedback.submissions()).isEqualTo(9);
    }

    @Test
    void a_consultation_that_nobody_answered_says_so_and_is_published_with_the_rest() {
        var round = new ARound("nobody").rosterSealed().read();
        assertThat(round.outcome().feedback().statement()).isEqualTo("未收到意见。");
        assertThat(round.outcome().feedback().rollUp().adopted().percent()).isNull();
        assertThat(round.outcome().finalDocument().clauses()).hasSize(7);
        assertThat(round.outcome().interpretation().questions()).hasSize(1);
        assertThat(ARound.points(round)).isEmpty();
    }

    @Test
    void one_ruling_answers_a_group_and_each_member_shows_its_size() {
        var round = new ARound("group")
                .received(250)
                .rosterSealed()
                .ruled("all", numbers(1, 250), NOTED)
                .read();
        assertThat(ARound.points(round)).hasSize(250).allSatisfy(point -> {
            assertThat(point.groupSize()).isEqualTo(250);
            assertThat(point.ruling()).isEqualTo(DispositionKind.NOTED);
        });
        assertThat(round.outcome().feedback().groups()).isEqualTo(1);
    }

    @Test
    void a_member_taken_out_of_a_group_has_its_own_ruling_and_the_old_one_is_kept_with_the_reason() {
        var round = new ARound("out")
                .received(10)
                .rosterSealed()
                .ruled("group", numbers(1, 10), NOTED)
                .superseded("group", "own", numbers(4, 4), ADOPTED, "第四件提出了具体修改建议。")
                .read();
        var points = ARound.points(round);
        assertThat(points.get(3).ruling()).isEqualTo(DispositionKind.ADOPTED);
        assertThat(points.get(3).groupSize()).isEqualTo(1);
        assertThat(points.get(3).superseded()).singleElement().satisfies(old -> {
            assertThat(old.ruling()).isEqualTo(DispositionKind.NOTED);
            assertThat(old.reason()).isEqualTo("感谢支持。");
            assertThat(old.replacedBecause()).isEqualTo("第四件提出了具体修改建议。");
        });
        assertThat(points.get(4).groupSize()).isEqualTo(9);
        assertThat(points.get(4).superseded()).isEmpty();
        assertThat(round.outcome().feedback().dispositions())
                .containsEntry(DispositionKind.NOTED, 9)
                .containsEntry(DispositionKind.ADOPTED, 1);
    }

    @Test
    void a_submission_that_raised_several_points_has_a_ruling_for_each() {
        var round = new ARound("split")
                .received(2)
                .rosterSealed()
                .publicText(1, "全天开放，并且免费。")
                .split(1, "全天开放", "免费")
                .ruled("r1", part(1, 1), ADOPTED)
                .ruled("r2", part(1, 2), new Disposition.NotAdopted(ReasonCode.COST, "财力暂不允许。"))
                .ruled("r3", numbers(2, 2), NOTED)
                .read();
        var points = ARound.points(round);
        assertThat(points).extracting(Point::point).containsExactly("1-1", "1-2", "2");
        assertThat(points).extracting(Point::summary).containsExactly("全天开放", "免费", null);
        assertThat(points.get(1).text()).isEqualTo("全天开放，并且免费。");
        assertThat(round.outcome().feedback().submissions()).isEqualTo(2);
        assertThat(round.outcome().feedback().points()).isEqualTo(3);
    }

    @Test
    void summaries_of_a_text_that_was_erased_before_it_was_approved_are_not_published() {
        var round = new ARound("split")
                .received(1)
                .rosterSealed()
                .split(1, "全天开放", "免费")
                .ruled("r1", numbers(1, 1), NOTED)
                .read();
        assertThat(ARound.points(round)).extracting(Point::point).containsExactly("1-1", "1-2");
        assertThat(ARound.points(round)).extracting(Point::summary).containsOnlyNulls();
    }

    @Test
    void each_changed_clause_names_the_points_that_asked_and_the_others_name_the_units_reason() {
        var document = nineFindings().read().outcome().finalDocument();
        assertThat(document.changes())
                .extracting(ArticleChange::kind)
                .containsExactly(ChangeKind.CHANGED, ChangeKind.DELETED, ChangeKind.MOVED, ChangeKind.ADDED);
        assertThat(document.changes().getFirst().askedBy())
                .isEqualTo(new AskedBy(2, List.of(new AskedBy.Span("1", "2"))));
        assertThat(document.changes().getLast().otherReasons()).containsExactly("明确解释机关。");
        assertThat(document.unchangedArticles()).isEqualTo(1);
        assertThat(document.unchangedHeadings()).isEqualTo(1);
        var mark = document.clauses().get(2);
        assertThat(mark.change()).isEqualTo(ChangeKind.CHANGED);
        assertThat(mark.askedBy().points()).isEqualTo(2);
    }

    @Test
    void the_title_and_headings_are_not_counted_as_articles() {
        var round = nineFindings();
        var facts = round.published();
        facts.replaceAll(
                fact -> fact instanceof FinalDocumentRegistered document ? titled(document, "停车管理办法（试行）") : fact);
        var changes = Changes.of(ARound.read(facts, round.publication()).outcome());
        assertThat(changes.changes()).extracting(ArticleChange::level).containsOnly(ClauseKind.ARTICLE);
        assertThat(changes.changedArticles()).isEqualTo(4);
        assertThat(changes.unchangedArticles()).isEqualTo(1);
        assertThat(changes.headings().unchanged()).isZero();
        assertThat(changes.headings().changed()).isEqualTo(1);
        assertThat(changes.headings().changes())
                .singleElement()
                .satisfies(title -> assertThat(title.level()).isEqualTo(ClauseKind.TITLE));
    }

    private static FinalDocumentRegistered titled(FinalDocumentRegistered document, String title) {
        var clauses = document.clauses().stream()
                .map(clause -> clause.kind() == ClauseKind.TITLE
                        ? new Clause(clause.id(), null, ClauseKind.TITLE, "", title, title + "\n")
                        : clause)
                .toList();
        return new FinalDocumentRegistered(
                document.consultationId(),
                document.version(),
                title,
                document.documentNumber(),
                document.documentDate(),
                clauses,
                document.text(),
                document.draftVersion(),
                document.alignment(),
                document.otherChanges(),
                document.by(),
                document.at());
    }

    @Test
    void a_change_that_nobody_asked_for_is_listed_with_or_without_a_reason() {
        var unasked = nineFindings().read().outcome().feedback().otherChanges();
        assertThat(unasked).extracting(change -> change.clause().value()).containsExactly("c-4", "n-1", "c-3");
        assertThat(unasked).extracting(FeedbackReport.UnaskedChange::reason).containsExactly(null, "明确解释机关。", null);
    }

    @Test
    void a_seal_that_differs_from_the_recount_is_not_shown() {
        var round = nineFindings();
        var facts = round.sealed(counts -> counts.merge(DispositionKind.ADOPTED, 1, Integer::sum));
        assertThatThrownBy(() -> ARound.read(facts, round.publication()))
                .isInstanceOf(OutcomeDoesNotAddUp.class)
                .hasMessageContaining("2 points ruled ADOPTED were sealed and a recount finds 1");
    }

    @Test
    void a_point_without_a_ruling_is_not_shown() {
        var round = new ARound("hole").received(3).rosterSealed().ruled("r", numbers(1, 2), NOTED);
        assertThatThrownBy(round::read)
                .isInstanceOf(OutcomeDoesNotAddUp.class)
                .hasMessageContaining("point 3 has no ruling");
    }

    @Test
    void what_happens_after_publication_does_not_change_what_was_published() {
        var round = nineFindings();
        var before = round.read();
        var facts = round.published();
        facts.add(new RulingProposed(
                round.id(),
                1,
                new RulingId("rul_afterwards"),
                numbers(1, 9),
                NOTED,
                ARound.UNIT,
                ARound.HANDLER,
                ARound.POSTED));
        var after = ARound.read(facts, round.publication());
        assertThat(after.outcome()).isEqualTo(before.outcome());
        assertThat(ARound.points(after)).isEqualTo(ARound.points(before));
    }

    @Test
    void a_late_submission_between_seal_and_publication_does_not_upset_the_sealed_figures() {
        var round = nineFindings().receivedLate();
        var facts = round.sealed(counts -> {});
        facts.add(new SubmissionMarkedLate(
                round.id(),
                1,
                new SubmissionId("sub_afterwards"),
                ARound.POSTED,
                ARound.POSTED.plusSeconds(1),
                ARound.POSTED.plusSeconds(2)));
        facts.add(round.publication());
        assertThat(ARound.read(facts, round.publication()).outcome().feedback().late())
                .isEqualTo(1);
    }

    @Test
    void an_erased_submission_stays_counted_with_its_ruling_and_its_public_text() {
        var round = nineFindings().publicText(1, "请全天开放。");
        var submission = new SubmissionId("sub_nineX1");
        round.also(new ErasureOrdered(
                        round.id(), submission, ErasureScope.BOTH, "本人申请", List.of("k"), ARound.HANDLER, ARound.POSTED))
                .also(new ErasureCompleted(round.id(), submission, ErasureScope.BOTH, ARound.POSTED));
        var read = round.read();
        assertThat(read.outcome().feedback().submissions()).isEqualTo(9);
        assertThat(ARound.points(read).getFirst().text()).isEqualTo("请全天开放。");
    }
}
