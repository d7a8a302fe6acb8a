// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jianting.projections.outcome.ARound.numbers;

import java.util.ArrayList;
import java.util.List;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.ErasureCompleted;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.PointPart;
import org.jianting.consultation.events.PointRange;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.projections.outcome.ARound;
import org.jianting.projections.register.RegisterSlice.Submission;
import org.jianting.projections.views.AnOffice;
import org.jianting.projections.views.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindRegisterTest extends ViewTest {

    private static final ConsultationId ID = new ConsultationId("cns_park");

    @SuppressWarnings("NullAway.Init")
    private Registers registers;

    @BeforeEach
    void open() {
        registers = Registers.in(store);
    }

    private void happened(ARound round) {
        happened(round.sealed(counts -> {}));
    }

    private void happened(List<? extends ConsultationEvent> events) {
        deliver(registers.view(), record(events), 100);
    }

    private List<Submission> points(int from, int limit) {
        return await(registers.find().points(ID, from, limit)).orElseThrow().submissions();
    }

    private @Nullable String rulingOn(int number, int point) {
        var ruling = points(number, 1).getFirst().points().get(point).ruling();
        return ruling == null ? null : ruling.rulingId().value();
    }

    @Test
    void submissions_stand_in_the_order_in_which_they_were_accepted() {
        happened(AnOffice.ruling("park"));
        assertThat(points(1, 500)).hasSize(230);
        assertThat(points(95, 10))
                .extracting(Submission::number)
                .containsExactly(95, 96, 97, 98, 99, 100, 101, 102, 103, 104);
        assertThat(points(122, 1).getFirst().submissionId().value()).isEqualTo("sub_parkX122");
        assertThat(points(231, 10)).isEmpty();
    }

    @Test
    void a_split_submission_has_its_points_and_each_point_its_ruling() {
        happened(AnOffice.ruling("park"));
        var split = points(12, 1).getFirst();
        assertThat(split.points()).extracting(RegisterSlice.Point::point).containsExactly("12-1", "12-2");
        assertThat(rulingOn(12, 0)).isEqualTo("rul_bpark");
        assertThat(rulingOn(12, 1)).isNull();
        assertThat(rulingOn(11, 0)).isEqualTo("rul_apark");
        assertThat(rulingOn(201, 0)).isNull();
    }

    @Test
    void what_nobody_has_ruled_on_is_ranges_and_parts() {
        happened(AnOffice.ruling("park"));
        var unruled = await(registers.find().unruled(ID)).orElseThrow();
        assertThat(unruled.sealed()).isTrue();
        assertThat(unruled.ranges()).containsExactly(new PointRange(201, 230));
        assertThat(unruled.parts()).containsExactly(new PointPart(12, 2));
        assertThat(unruled.points()).isEqualTo(31);
    }

    @Test
    void when_all_is_ruled_nothing_is_left_and_a_replaced_ruling_answers_only_the_rest() {
        happened(AnOffice.ruled("park"));
        assertThat(await(registers.find().unruled(ID)).orElseThrow().points()).isZero();
        assertThat(rulingOn(49, 0)).isEqualTo("rul_cpark");
        assertThat(rulingOn(50, 0)).isEqualTo("rul_fpark");
        assertThat(rulingOn(60, 0)).isEqualTo("rul_fpark");
        assertThat(rulingOn(61, 0)).isEqualTo("rul_cpark");
        var replaced =
                await(registers.find().ruling(ID, new RulingId("rul_cpark"))).orElseThrow();
        assertThat(replaced.replacements())
                .extracting(RegisteredRuling.Replacement::by)
                .containsExactly(new RulingId("rul_fpark"));
        assertThat(replaced.kind()).isEqualTo(DispositionKind.NOT_ADOPTED);
        assertThat(await(registers.find().rulings(ID)).orElseThrow()).hasSize(6);
    }

    @Test
    void a_ruling_on_a_large_group_changes_one_document_for_a_thousand_numbers() {
        var round = new ARound("park").received(2500).rosterSealed();
        round.ruled("all", numbers(1, 2500), new Disposition.Noted("赞同。"));
        happened(round);
        assertThat(rulingOn(1, 0)).isEqualTo("rul_all");
        assertThat(rulingOn(1000, 0)).isEqualTo("rul_all");
        assertThat(rulingOn(2500, 0)).isEqualTo("rul_all");
        assertThat(await(registers.find().unruled(ID)).orElseThrow().points()).isZero();
    }

    @Test
    void a_public_text_says_who_proposed_and_who_approved_it() {
        happened(AnOffice.ruling("park"));
        var text = points(1, 1).getFirst().publicText();
        assertThat(text).isNotNull();
        assertThat(text.text()).isEqualTo("公开文本一");
        assertThat(text.approvedBy()).isNotNull().isNotEqualTo(text.proposedBy());
    }

    @Test
    void of_a_public_text_that_waits_for_approval_only_its_digest_is_shown() {
        happened(AnOffice.ruling("park"));
        var text = points(3, 1).getFirst().publicText();
        assertThat(text).isNotNull();
        assertThat(text.text()).isNull();
        assertThat(text.digest()).isEqualTo(ARound.digest(703));
        assertThat(text.approvedBy()).isNull();
        assertThat(text.proposedBy()).isNotNull();
    }

    @Test
    void after_an_erasure_a_text_that_was_only_proposed_is_not_shown_and_the_submission_stays() {
        happened(AnOffice.ruling("park"));
        var erased = points(2, 1).getFirst();
        assertThat(erased.erased()).isEqualTo(ErasureScope.BOTH);
        assertThat(erased.publicText()).isNull();
        assertThat(erased.points().getFirst().ruling()).isNotNull();
    }

    @Test
    void after_an_erasure_summaries_are_shown_that_were_approved_with_the_text_and_no_others() {
        var round = new ARound("park").received(3).rosterSealed();
        for (int number = 1; number <= 3; number++) {
            round.split(number, "延长开放时间", "增加车位");
        }
        round.publicText(1, "公开文本一");
        round.also(erased(1, ErasureScope.TEXT));
        round.also(erased(2, ErasureScope.TEXT));
        round.also(erased(3, ErasureScope.IDENTITY));
        round.ruled("all", numbers(1, 3), new Disposition.Noted("赞同。"));
        happened(round);
        assertThat(summaries(1)).containsExactly("延长开放时间", "增加车位");
        assertThat(summaries(2)).containsExactly(null, null);
        assertThat(summaries(3)).containsExactly("延长开放时间", "增加车位");
    }

    private static ErasureCompleted erased(int number, ErasureScope scope) {
        return new ErasureCompleted(ID, new SubmissionId("sub_parkX" + number), scope, ARound.POSTED);
    }

    private List<@Nullable String> summaries(int number) {
        var summaries = new ArrayList<@Nullable String>();
        points(number, 1).getFirst().points().forEach(point -> summaries.add(point.summary()));
        return summaries;
    }

    @Test
    void registrations_wait_until_they_are_verified_and_late_ones_stand_on_their_own_list() {
        happened(AnOffice.collecting("park"));
        assertThat(await(registers.find().registrations(ID)).orElseThrow())
                .extracting(PendingRegistration::submissionId)
                .containsExactly(AnOffice.PENDING);
        assertThat(await(registers.find().late(ID)).orElseThrow())
                .extracting(LateSubmission::submissionId)
                .containsExactly(AnOffice.LATE);
    }

    @Test
    void erasures_wait_until_they_are_approved_or_returned_the_oldest_first() {
        happened(AnOffice.ruling("park"));
        assertThat(await(registers.find().erasures(ID)).orElseThrow())
                .extracting(waiting -> waiting.submissionId().value())
                .containsExactly("sub_parkX5", "sub_parkX6");
        assertThat(await(registers.find().erasures()).orElseThrow())
                .isEqualTo(await(registers.find().erasures(ID)).orElseThrow());
        assertThat(await(registers.find().erasures(new ConsultationId("cns_nowhere"))))
                .isEmpty();
    }

    @Test
    void a_roster_with_other_numbers_than_the_register_stops_the_view() {
        var events = new ArrayList<>(new ARound("park")
                .received(3)
                .rosterSealed()
                .sealed(counts -> {})
                .subList(0, 10));
        var page = (RosterPageSealed) events.removeLast();
        events.add(new RosterPageSealed(ID, 1, 1, page.entries().reversed()));
        assertThatThrownBy(() -> happened(events))
                .hasMessageContaining("The roster gives the number 1 to sub_parkX3, the register to sub_parkX1");
    }
}
