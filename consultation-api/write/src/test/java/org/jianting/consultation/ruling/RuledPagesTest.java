// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.ruling.ParkingStory.*;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Verdict;
import org.junit.jupiter.api.Test;

class RuledPagesTest {

    private final ParkingStory story = new ParkingStory(new ConsultationId("cns_parking"));

    private Verdict propose(List<ConsultationEvent> given, Coverage coverage) {
        return propose(given, LEAD, coverage);
    }

    private Verdict propose(List<ConsultationEvent> given, Unit unit, Coverage... coverages) {
        var proposals = IntStream.range(0, coverages.length)
                .mapToObj(i -> new ProposeRulings.Proposal(new RulingId("rul_new" + i), coverages[i], noted()))
                .toList();
        return decide(given, new ProposeRulings(story.id(), 1, proposals, unit, HANDLER, RULED));
    }

    private Verdict decide(List<ConsultationEvent> given, ProposeRulings asked) {
        return folded(given, RuledPagesBoundary.of(asked)).decide(asked);
    }

    private Verdict supersede(List<ConsultationEvent> given, Coverage coverage) {
        var asked = new SupersedeRuling(
                story.id(),
                1,
                new RulingId("rul_later"),
                coverage,
                new Disposition.OutOfScope("该诉求不属于本办法调整的范围。"),
                "单独答复更为准确",
                LEAD,
                COLLEAGUE,
                RULED);
        return folded(given, RuledPagesBoundary.of(asked)).decide(asked);
    }

    private static RuledPages folded(List<ConsultationEvent> given, RuledPagesBoundary boundary) {
        var pages = new RuledPages(boundary);
        for (var fact : given) {
            pages = pages.after(fact);
        }
        return pages;
    }

    private static String rule(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).refusal().rule();
    }

    private static String words(Verdict verdict) {
        return ((Verdict.Refused) verdict).refusal().detail().en();
    }

    private static List<ConsultationEvent> facts(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict).facts();
    }

    private List<ConsultationEvent> with(ConsultationEvent... more) {
        return concat(story.sealed(20), List.of(more));
    }

    @Test
    void a_ruling_says_who_ruled_on_which_points_when_and_why() {
        assertThat(facts(propose(with(), numbers(3, 8))))
                .containsExactly(new RulingProposed(
                        story.id(), 1, new RulingId("rul_new0"), numbers(3, 8), noted(), LEAD, HANDLER, RULED));
    }

    @Test
    void the_points_of_a_ruling_are_recorded_in_order_and_each_once() {
        var untidy = new Coverage(
                List.of(new PointRange(9, 12), new PointRange(1, 2), new PointRange(3, 5), new PointRange(4, 6)),
                List.of(new PointPart(15, 2), new PointPart(15, 1), new PointPart(10, 1)));
        var given = with(story.split(15, "收费", "罚款", "车位"), story.split(10, "收费", "罚款"));
        assertThat(facts(propose(given, untidy)))
                .singleElement()
                .extracting(fact -> ((RulingProposed) fact).coverage())
                .isEqualTo(new Coverage(
                        List.of(new PointRange(1, 6), new PointRange(9, 12)),
                        List.of(new PointPart(15, 1), new PointPart(15, 2))));
    }

    @Test
    void nothing_is_ruled_on_before_the_roster_is_sealed() {
        assertThat(rule(propose(story.closed(), number(1)))).isEqualTo("roster-not-sealed");
    }

    @Test
    void nothing_is_ruled_on_in_a_consultation_that_nobody_knows() {
        assertThat(rule(propose(List.of(), number(1)))).isEqualTo("unknown-consultation");
    }

    @Test
    void nothing_is_ruled_on_after_a_withdrawal() {
        var withdrawn = new ConsultationWithdrawn(story.id(), "另行研究", "感谢参与", HANDLER, SIGNATORY, RULED);
        assertThat(rule(propose(with(withdrawn), number(1)))).isEqualTo("withdrawn");
    }

    @Test
    void nothing_is_ruled_on_after_approval() {
        var given = with(story.ruling("a", numbers(1, 20), noted()), story.approved(20));
        assertThat(rule(propose(given, number(1)))).isEqualTo("already-approved");
        assertThat(rule(supersede(given, number(1)))).isEqualTo("already-approved");
    }

    @Test
    void a_matter_that_was_returned_is_reopened_for_superseding_rulings() {
        var given = with(
                story.ruling("a", numbers(1, 20), noted()),
                story.approved(20),
                new DecisionReturned(story.id(), "第4号须再研究", SIGNATORY, RULED));
        assertThat(facts(supersede(given, number(4)))).hasSize(2);
        assertThat(rule(propose(given, number(4)))).isEqualTo("already-ruled");
    }

    @Test
    void the_lead_and_a_participant_may_rule_and_nobody_else() {
        assertThat(facts(propose(with(), PARTICIPANT, number(1)))).hasSize(1);
        assertThat(rule(propose(with(), STRANGER, number(1)))).isEqualTo("outside-unit");
    }

    @Test
    void the_last_number_of_the_roster_is_ruled_on_and_the_next_is_refused() {
        assertThat(facts(propose(with(), number(20)))).hasSize(1);
        assertThat(rule(propose(with(), number(21)))).isEqualTo("no-such-number");
        assertThat(rule(propose(with(), numbers(1, Integer.MAX_VALUE)))).isEqualTo("no-such-number");
        assertThat(rule(propose(with(), part(Integer.MAX_VALUE, Integer.MAX_VALUE))))
                .isEqualTo("no-such-number");
    }

    @Test
    void a_point_that_is_ruled_on_already_is_refused_with_the_number_the_ruling_and_the_person() {
        var given = with(story.ruling("group", numbers(3, 8), noted()));
        var verdict = propose(given, numbers(7, 10));
        assertThat(rule(verdict)).isEqualTo("already-ruled");
        assertThat(words(verdict)).contains("7–8").contains("rul_group").contains("stf_handler");
    }

    @Test
    void two_rulings_of_one_command_do_not_answer_one_point_and_neither_is_recorded() {
        assertThat(rule(propose(with(), LEAD, numbers(1, 5), numbers(5, 6)))).isEqualTo("already-ruled");
    }

    @Test
    void up_to_five_hundred_rulings_come_at_once() {
        var given = story.sealed(600);
        var five = IntStream.rangeClosed(1, 500).mapToObj(ParkingStory::number).toArray(Coverage[]::new);
        var more = IntStream.rangeClosed(1, 501).mapToObj(ParkingStory::number).toArray(Coverage[]::new);
        assertThat(facts(propose(given, LEAD, five))).hasSize(500);
        assertThat(rule(propose(given, LEAD, more))).isEqualTo("too-many-rulings");
        assertThat(rule(propose(given, LEAD))).isEqualTo("too-many-rulings");
    }

    @Test
    void a_split_submission_is_ruled_on_part_by_part() {
        var given = with(story.split(12, "收费", "罚款"));
        assertThat(facts(propose(given, LEAD, part(12, 1), part(12, 2)))).hasSize(2);
        assertThat(rule(propose(given, part(12, 3)))).isEqualTo("no-such-part");
        assertThat(rule(propose(given, part(11, 1)))).isEqualTo("no-such-part");
    }

    @Test
    void a_range_over_a_split_submission_answers_all_of_its_parts() {
        var given = with(story.split(12, "收费", "罚款"), story.ruling("all", numbers(10, 14), noted()));
        var verdict = propose(given, part(12, 2));
        assertThat(rule(verdict)).isEqualTo("already-ruled");
        assertThat(words(verdict)).contains("12-2");
    }

    @Test
    void a_range_is_refused_when_one_part_in_it_has_its_ruling() {
        var given = with(story.split(12, "收费", "罚款"), story.ruling("part", part(12, 2), noted()));
        assertThat(rule(propose(given, numbers(10, 14)))).isEqualTo("already-ruled");
        assertThat(facts(propose(given, LEAD, part(12, 1), numbers(13, 14)))).hasSize(2);
    }

    @Test
    void a_submission_split_after_its_ruling_keeps_the_ruling_for_each_part() {
        var given = with(story.ruling("whole", numbers(11, 13), noted()), story.split(12, "收费", "罚款"));
        assertThat(rule(propose(given, part(12, 1)))).isEqualTo("already-ruled");
        assertThat(facts(supersede(given, part(12, 1))))
                .first()
                .extracting(fact -> ((RulingSuperseded) fact).superseded())
                .isEqualTo(List.of(new RulingId("rul_whole")));
    }

    @Test
    void a_member_of_a_group_is_split_out_with_a_ruling_of_its_own() {
        var given = with(story.ruling("group", numbers(3, 8), noted()));
        var split = facts(supersede(given, number(5)));
        assertThat(split)
                .containsExactly(
                        new RulingSuperseded(
                                story.id(),
                                1,
                                List.of(new RulingId("rul_group")),
                                new RulingId("rul_later"),
                                number(5),
                                "单独答复更为准确",
                                COLLEAGUE,
                                RULED),
                        new RulingProposed(
                                story.id(),
                                1,
                                new RulingId("rul_later"),
                                number(5),
                                new Disposition.OutOfScope("该诉求不属于本办法调整的范围。"),
                                LEAD,
                                COLLEAGUE,
                                RULED));
        var verdict = propose(concat(given, split), number(5));
        assertThat(words(verdict)).contains("rul_later").contains("stf_colleague");
        assertThat(words(propose(concat(given, split), number(4)))).contains("rul_group");
    }

    @Test
    void points_out_of_several_rulings_are_superseded_by_one() {
        var given = with(story.ruling("a", numbers(1, 4), noted()), story.ruling("b", numbers(5, 9), noted()));
        assertThat(facts(supersede(given, numbers(4, 5))))
                .first()
                .extracting(fact -> ((RulingSuperseded) fact).superseded())
                .isEqualTo(List.of(new RulingId("rul_a"), new RulingId("rul_b")));
    }

    @Test
    void a_point_without_a_ruling_cannot_be_superseded() {
        var given = with(story.ruling("a", numbers(1, 4), noted()));
        var verdict = supersede(given, numbers(4, 6));
        assertThat(rule(verdict)).isEqualTo("not-ruled-yet");
        assertThat(words(verdict)).contains("5–6");
    }

    @Test
    void a_list_of_points_has_a_limit_and_a_range_counts_once() {
        var parts = Collections.nCopies(10_001, new PointPart(12, 1));
        assertThat(rule(propose(with(), new Coverage(List.of(), parts)))).isEqualTo("too-many-entries");
    }

    @Test
    void an_adopted_ruling_cites_a_clause_of_the_draft_that_people_saw() {
        var asked = new ProposeRulings(
                story.id(),
                1,
                List.of(new ProposeRulings.Proposal(new RulingId("rul_x"), number(1), adopted(cheaper()))),
                LEAD,
                HANDLER,
                RULED);
        assertThat(facts(decide(with(), asked))).hasSize(1);
        var otherDraft =
                with(new DraftVersionRegistered(story.id(), 2, "另一稿", List.of(), sha256(""), null, HANDLER, RULED));
        assertThat(facts(decide(otherDraft, asked))).hasSize(1);
    }
}
