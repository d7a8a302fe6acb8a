// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.ruling.ParkingStory.*;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Verdict;
import org.junit.jupiter.api.Test;

class RoundRulingsTest {

    private final ParkingStory story = new ParkingStory(new ConsultationId("cns_parking"));

    private Verdict approve(List<ConsultationEvent> given, StaffId by) {
        return folded(given).decide(new ApproveRulings(story.id(), 1, by, RULED));
    }

    private Verdict sendBack(List<ConsultationEvent> given, String reason) {
        return folded(given).decide(new ReturnRulings(story.id(), 1, reason, SIGNATORY, RULED));
    }

    private RoundRulings folded(List<ConsultationEvent> given) {
        var state = new RoundRulings(new RoundRulings.Key(story.id(), 1));
        for (var fact : given) {
            state = state.after(fact);
        }
        return state;
    }

    private List<ConsultationEvent> with(ConsultationEvent... more) {
        return concat(story.sealed(10), List.of(more));
    }

    private static RulingsApproved approved(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return (RulingsApproved) ((Verdict.Accepted) verdict).facts().getFirst();
    }

    private static String rule(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).refusal().rule();
    }

    @Test
    void a_second_person_approves_when_every_point_has_its_ruling() {
        var given = with(
                story.split(4, "收费", "罚款", "车位"),
                story.ruling("a", numbers(1, 6), noted()),
                story.ruling("b", numbers(7, 10), adopted(cheaper())));
        assertThat(approved(approve(given, SIGNATORY)))
                .isEqualTo(new RulingsApproved(story.id(), 1, 12, 2, 0, List.of(HANDLER), SIGNATORY, RULED));
    }

    @Test
    void one_point_without_a_ruling_stops_the_approval_and_is_named() {
        var given = with(
                story.split(4, "收费", "罚款"),
                story.ruling("a", numbers(1, 3), noted()),
                story.ruling("b", part(4, 1), noted()),
                story.ruling("c", numbers(6, 10), noted()));
        var verdict = approve(given, SIGNATORY);
        assertThat(rule(verdict)).isEqualTo("points-unruled");
        assertThat(((Verdict.Refused) verdict).refusal().detail().en())
                .contains("2 of 11")
                .contains("5")
                .contains("4-2");
    }

    @Test
    void whoever_has_proposed_is_told_so_besides_what_is_missing() {
        var given = with(story.ruling("a", numbers(1, 3), noted()));
        assertThat(folded(given)
                        .weigh(new ApproveRulings(story.id(), 1, HANDLER, RULED))
                        .refusals())
                .extracting(Refusal::rule)
                .containsExactly("points-unruled", "same-person");
        assertThat(folded(given)
                        .weigh(new ApproveRulings(story.id(), 1, SIGNATORY, RULED))
                        .refusals())
                .extracting(Refusal::rule)
                .containsExactly("points-unruled");
    }

    @Test
    void no_proposer_approves_not_even_one_whose_ruling_was_superseded() {
        var given = with(
                story.ruling("a", numbers(1, 10), noted()),
                new RulingSuperseded(
                        story.id(),
                        1,
                        List.of(new RulingId("rul_a")),
                        new RulingId("rul_b"),
                        numbers(1, 10),
                        "理由更充分",
                        COLLEAGUE,
                        RULED),
                new RulingProposed(
                        story.id(), 1, new RulingId("rul_b"), numbers(1, 10), noted(), LEAD, COLLEAGUE, RULED));
        assertThat(rule(approve(given, HANDLER))).isEqualTo("same-person");
        assertThat(rule(approve(given, COLLEAGUE))).isEqualTo("same-person");
        assertThat(approved(approve(given, SIGNATORY)).rulings()).isEqualTo(1);
    }

    @Test
    void a_round_without_submissions_is_approved_with_nothing_in_it() {
        assertThat(approved(approve(story.sealed(0), SIGNATORY)).points()).isZero();
    }

    @Test
    void rulings_are_approved_once() {
        var given = with(story.ruling("a", numbers(1, 10), noted()), story.approved(10));
        assertThat(rule(approve(given, SIGNATORY))).isEqualTo("already-approved");
        assertThat(rule(sendBack(given, "理由不足"))).isEqualTo("already-approved");
    }

    @Test
    void returned_rulings_are_approved_only_after_something_was_changed() {
        var returned = concat(
                with(story.ruling("a", numbers(1, 10), noted())),
                ((Verdict.Accepted) sendBack(with(story.ruling("a", numbers(1, 10), noted())), "理由不足")).facts());
        assertThat(rule(approve(returned, SIGNATORY))).isEqualTo("returned-unchanged");
        var changed = concat(
                returned,
                List.of(
                        new RulingSuperseded(
                                story.id(),
                                1,
                                List.of(new RulingId("rul_a")),
                                new RulingId("rul_b"),
                                number(2),
                                "补充理由",
                                HANDLER,
                                RULED),
                        story.ruling("b", number(2), noted())));
        assertThat(approved(approve(changed, SIGNATORY)).rulings()).isEqualTo(2);
    }

    @Test
    void rulings_are_returned_with_a_reason_and_only_when_there_are_some() {
        assertThat(rule(sendBack(with(), "理由不足"))).isEqualTo("nothing-to-return");
        assertThat(rule(sendBack(with(story.ruling("a", number(1), noted())), " ")))
                .isEqualTo("unfit-text");
    }

    @Test
    void the_same_reason_on_many_rulings_is_a_warning_and_no_refusal() {
        var alike = IntStream.rangeClosed(1, 4).mapToObj(n -> story.ruling("s" + n, number(n), noted()));
        var others = IntStream.rangeClosed(5, 10)
                .mapToObj(n ->
                        story.ruling("o" + n, number(n), new Disposition.Explained("第%d号问题的答复见办法第三条。".formatted(n))));
        var given = concat(story.sealed(10), alike.toList(), others.toList());
        assertThat(approved(approve(given, SIGNATORY)).pointsWithRepeatedReason())
                .isEqualTo(4);
    }

    @Test
    void the_same_reason_on_a_few_rulings_or_once_on_a_group_is_no_warning() {
        var few = with(
                story.ruling("a", number(1), noted()),
                story.ruling("b", number(2), noted()),
                story.ruling("c", number(3), noted()),
                story.ruling("group", numbers(4, 10), new Disposition.OutOfScope("该诉求不属于本办法调整的范围。")));
        assertThat(approved(approve(few, SIGNATORY)).pointsWithRepeatedReason()).isZero();
    }

    @Test
    void figures_follow_the_points_when_members_are_split_out() {
        var register = new RulingRegister(1);
        with(
                        story.ruling("a", numbers(1, 10), noted()),
                        story.split(4, "收费", "罚款", "车位"),
                        new RulingSuperseded(
                                story.id(),
                                1,
                                List.of(new RulingId("rul_a")),
                                new RulingId("rul_b"),
                                new Coverage(List.of(new PointRange(9, 10)), List.of(new PointPart(4, 2))),
                                "单独答复",
                                HANDLER,
                                RULED),
                        story.ruling(
                                "b",
                                new Coverage(List.of(new PointRange(9, 10)), List.of(new PointPart(4, 2))),
                                adopted(cheaper())))
                .forEach(register::after);
        assertThat(register.points()).isEqualTo(12);
        assertThat(register.figures()).isEqualTo(Map.of(DispositionKind.NOTED, 9, DispositionKind.ADOPTED, 3));
        assertThat(register.unruled()).isZero();
    }
}
