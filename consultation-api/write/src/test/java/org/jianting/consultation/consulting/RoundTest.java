// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.consulting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jianting.consultation.desk.House;
import org.jianting.consultation.desk.OtherStage;
import org.jianting.consultation.desk.SamePerson;
import org.jianting.consultation.desk.UnknownConsultation;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.DecisionReturned;
import org.jianting.consultation.events.DecisionTaken;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.PeriodExtended;
import org.jianting.consultation.events.RoundClosed;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.preparing.Prepared;
import org.jianting.consultation.preparing.PreparingFeature;
import org.jianting.consultation.verdict.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final ConsultationId ID = new ConsultationId("cns_1");
    private static final StaffId HANDLER = Prepared.HANDLER;
    private static final StaffId SIGNATORY = new StaffId("stf_signatory");
    private static final String REASON = "多名群众来电要求延长征集期限。";
    private static final String STATEMENT = "本项征集终止，已收到的意见留存备查。";

    private House house;
    private Instant closesAt;
    private WhenPeriodEndsThenCloseRound clockwork;

    @BeforeEach
    void open() {
        house = House.with(MORNING, PreparingFeature::register, ConsultingFeature::register);
        NoticePublished notice = Prepared.open(house, ID);
        closesAt = notice.closesAt();
        clockwork = new WhenPeriodEndsThenCloseRound(house.record, house.commands, house.clock);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private ProposeExtension extension(Instant until, Instant at) {
        return new ProposeExtension(ID, until, REASON, HANDLER, at);
    }

    @Test
    void the_round_closes_at_its_instant_and_not_a_nanosecond_earlier() {
        var early = closesAt.minusNanos(1);
        assertThat(house.refused(new CloseRound(ID, 1, early))).isEqualTo(new RoundRefusal.NotOverYet(closesAt, early));
        assertThat(house.accepted(new CloseRound(ID, 1, closesAt)).first(RoundClosed.class))
                .isEqualTo(new RoundClosed(ID, 1, closesAt, closesAt));
    }

    @Test
    void closing_twice_records_once() {
        house.accepted(new CloseRound(ID, 1, closesAt));
        assertThat(house.accepted(new CloseRound(ID, 1, closesAt)).facts()).isEmpty();
    }

    @Test
    void an_extension_is_at_most_as_long_as_a_period_may_be() {
        var latest = closesAt.plus(Duration.ofDays(366));
        var mistyped = Instant.parse("+20260-05-01T16:00:00Z");
        assertThat(house.refused(extension(latest.plusNanos(1), MORNING)))
                .isEqualTo(new RoundRefusal.TooFarOff(latest.plusNanos(1), latest));
        assertThat(house.refused(extension(mistyped, MORNING))).isEqualTo(new RoundRefusal.TooFarOff(mistyped, latest));
        assertThat(house.refused(extension(Instant.MAX, MORNING))).isInstanceOf(RoundRefusal.TooFarOff.class);
        house.accepted(extension(latest, MORNING));
    }

    @Test
    void an_extension_needs_two_persons_and_ends_later() {
        var until = closesAt.plus(Duration.ofDays(7));
        assertThat(house.refused(extension(closesAt, MORNING)))
                .isEqualTo(new RoundRefusal.NotLater(closesAt, closesAt));
        assertThat(house.refused(new ApproveExtension(ID, SIGNATORY, MORNING)))
                .isInstanceOf(RoundRefusal.NothingProposed.class);
        house.accepted(extension(until, MORNING));
        assertThat(house.refused(new ApproveExtension(ID, HANDLER, MORNING))).isInstanceOf(SamePerson.class);
        var extended =
                house.accepted(new ApproveExtension(ID, SIGNATORY, MORNING)).first(PeriodExtended.class);
        assertThat(extended.previouslyUntil()).isEqualTo(closesAt);
        assertThat(extended.nowUntil()).isEqualTo(until);
        assertThat(house.refused(new CloseRound(ID, 1, closesAt)))
                .isEqualTo(new RoundRefusal.NotOverYet(until, closesAt));
    }

    @Test
    void nobody_extends_what_is_over_even_before_the_clock_has_closed_it() {
        var until = closesAt.plus(Duration.ofDays(7));
        house.accepted(extension(until, MORNING));
        assertThat(house.refused(new ApproveExtension(ID, SIGNATORY, closesAt)))
                .isEqualTo(new RoundRefusal.AlreadyOver(closesAt, closesAt));
        assertThat(house.refused(extension(until, closesAt))).isInstanceOf(RoundRefusal.AlreadyOver.class);
        house.accepted(new CloseRound(ID, 1, closesAt));
        assertThat(house.refused(extension(until, closesAt))).isInstanceOf(OtherStage.class);
    }

    @Test
    void a_withdrawal_needs_two_persons_and_a_statement_to_those_who_took_part() {
        assertThat(house.refused(new ApproveWithdrawal(ID, SIGNATORY, MORNING)))
                .isInstanceOf(RoundRefusal.NothingProposed.class);
        assertThat(house.refused(new ProposeWithdrawal(ID, REASON, "", HANDLER, MORNING))
                        .rule())
                .isEqualTo("unfit-text");
        house.accepted(new ProposeWithdrawal(ID, REASON, STATEMENT, HANDLER, MORNING));
        assertThat(house.refused(new ApproveWithdrawal(ID, HANDLER, MORNING))).isInstanceOf(SamePerson.class);
        assertThat(house.accepted(new ApproveWithdrawal(ID, SIGNATORY, MORNING))
                        .first(ConsultationWithdrawn.class)
                        .publicStatement())
                .isEqualTo(STATEMENT);
        assertThat(house.refused(extension(closesAt.plusSeconds(1), MORNING))).isInstanceOf(OtherStage.class);
        assertThat(house.refused(new ApproveWithdrawal(ID, SIGNATORY, MORNING))).isInstanceOf(OtherStage.class);
    }

    @Test
    void a_decision_ends_the_time_for_withdrawing_until_it_is_returned() {
        var closed = new Round().after(new RoundClosed(ID, 1, MORNING, MORNING));
        var decided = closed.after(new DecisionTaken(
                ID, "管委会", "第1号", MORNING, 1, new Digest("sha-256:" + "0f".repeat(32)), SIGNATORY, MORNING));
        var proposal = new ProposeWithdrawal(ID, REASON, STATEMENT, HANDLER, MORNING);
        assertThat(decided.decide(proposal)).isInstanceOf(Verdict.Refused.class);
        assertThat(decided.after(new DecisionReturned(ID, REASON, SIGNATORY, MORNING))
                        .decide(proposal))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void a_draft_that_was_never_approved_is_not_withdrawn_but_left() {
        var other = new ConsultationId("cns_2");
        house.accepted(Prepared.initiate(other, Prepared.MAJOR, MORNING));
        assertThat(house.refused(new ProposeWithdrawal(other, REASON, STATEMENT, HANDLER, MORNING)))
                .isInstanceOf(OtherStage.class);
    }

    @Test
    void a_consultation_that_does_not_exist_is_unknown() {
        var none = new ConsultationId("cns_none");
        assertThat(house.refused(new CloseRound(none, 1, closesAt))).isEqualTo(new UnknownConsultation(none));
        assertThat(house.refused(new ApproveWithdrawal(none, SIGNATORY, MORNING)))
                .isEqualTo(new UnknownConsultation(none));
    }

    @Test
    void the_clock_closes_what_is_over_and_nothing_else() {
        var later = new ConsultationId("cns_2");
        house.clock.move(Duration.ofDays(1));
        Prepared.open(house, later);

        house.clock.set(closesAt.minusNanos(1));
        assertThat(clockwork.tick().block()).isZero();
        house.clock.set(closesAt);
        assertThat(clockwork.tick().block()).isEqualTo(1);
        assertThat(clockwork.tick().block()).isZero();
        assertThat(house.facts().getLast()).isEqualTo(new RoundClosed(ID, 1, closesAt, closesAt));
    }

    @Test
    void the_clock_knows_of_an_extension_and_of_a_withdrawal() {
        var until = closesAt.plus(Duration.ofDays(7));
        house.accepted(extension(until, MORNING));
        house.accepted(new ApproveExtension(ID, SIGNATORY, MORNING));
        house.clock.set(until.minusNanos(1));
        assertThat(clockwork.tick().block()).isZero();
        house.accepted(new ProposeWithdrawal(ID, REASON, STATEMENT, HANDLER, until.minusNanos(1)));
        house.accepted(new ApproveWithdrawal(ID, SIGNATORY, until.minusNanos(1)));
        house.clock.set(until);
        assertThat(clockwork.tick().block()).isZero();
    }

    @Test
    void a_restarted_clock_closes_what_ended_while_it_was_down() {
        house.clock.set(closesAt.plus(Duration.ofDays(3)));
        var restarted = new WhenPeriodEndsThenCloseRound(house.record, house.commands, house.clock);
        assertThat(restarted.tick().block()).isEqualTo(1);
        assertThat(List.of(house.facts().getLast()))
                .containsExactly(new RoundClosed(ID, 1, closesAt, house.clock.instant()));
    }
}
