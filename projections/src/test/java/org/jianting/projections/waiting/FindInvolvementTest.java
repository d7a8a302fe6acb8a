// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.projections.outcome.ARound.HANDLER;
import static org.jianting.projections.outcome.ARound.POSTED;
import static org.jianting.projections.outcome.ARound.REVIEWER;
import static org.jianting.projections.outcome.ARound.numbers;

import java.util.List;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.RulingsReturned;
import org.jianting.consultation.events.SealedEnvelope;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.projections.outcome.ARound;
import org.jianting.projections.views.AnOffice;
import org.jianting.projections.views.ViewTest;
import org.junit.jupiter.api.Test;

class FindInvolvementTest extends ViewTest {

    private static final ConsultationId ID = new ConsultationId("cns_park");
    private static final StaffId COLLEAGUE = new StaffId("stf_colleague");

    private Involvement happened(ARound round) {
        var waitings = Waitings.in(store);
        deliver(waitings.view(), record(round.sealed(counts -> {})), 100);
        return await(waitings.find().find(ID)).orElseThrow();
    }

    private Involvement happened(List<ConsultationEvent> facts) {
        var waitings = Waitings.in(store);
        deliver(waitings.view(), record(facts), 100);
        return await(waitings.find().find(ID)).orElseThrow();
    }

    private static ARound numbered(int submissions) {
        return new ARound("park").received(submissions).rosterSealed();
    }

    private static PublicTextProposed proposed(ARound round, int number, StaffId by, int seconds) {
        return new PublicTextProposed(
                round.id(),
                1,
                new SubmissionId("sub_parkX" + number),
                number,
                new SealedEnvelope("key", "AES-256-GCM", "bm9uY2U=", "Y2lwaGVydGV4dA=="),
                ARound.digest(700 + number),
                by,
                POSTED.plusSeconds(seconds));
    }

    @Test
    void every_number_is_approved_or_waits_or_is_erased_or_has_still_to_be_written() {
        var texts = happened(AnOffice.ruling("park")).texts();
        assertThat(texts.numbered()).isEqualTo(AnOffice.SUBMISSIONS);
        assertThat(texts.approved()).isEqualTo(1);
        assertThat(texts.erased()).isEqualTo(1);
        // Number 2 was proposed as well, and then erased.
        assertThat(texts.waitingFor(REVIEWER)).isEqualTo(1);
        assertThat(texts.toWrite()).isEqualTo(AnOffice.SUBMISSIONS - 3);
    }

    @Test
    void what_somebody_proposed_or_split_does_not_wait_for_that_person() {
        var round = numbered(5);
        round.split(2, "延长开放时间", "增加车位");
        round.also(proposed(round, 1, HANDLER, 60));
        round.also(proposed(round, 2, COLLEAGUE, 30));
        round.also(proposed(round, 3, COLLEAGUE, 90));
        var texts = happened(round).texts();
        assertThat(texts.waitingFor(REVIEWER)).isEqualTo(3);
        assertThat(texts.oldestFor(REVIEWER)).isEqualTo(POSTED.plusSeconds(30));
        // The handler proposed number 1 and split number 2.
        assertThat(texts.waitingFor(HANDLER)).isEqualTo(1);
        assertThat(texts.oldestFor(HANDLER)).isEqualTo(POSTED.plusSeconds(90));
        assertThat(texts.waitingFor(COLLEAGUE)).isEqualTo(1);
    }

    @Test
    void a_split_takes_back_what_was_proposed_before_it() {
        var round = numbered(2);
        round.also(proposed(round, 1, COLLEAGUE, 30));
        round.split(1, "延长开放时间", "增加车位");
        assertThat(happened(round).texts().toWrite()).isEqualTo(2);
    }

    @Test
    void a_text_that_is_proposed_again_waits_once_and_for_who_did_not_propose_it_last() {
        var round = numbered(2);
        round.also(proposed(round, 1, HANDLER, 30));
        round.also(proposed(round, 1, COLLEAGUE, 60));
        var texts = happened(round).texts();
        assertThat(texts.waitingFor(COLLEAGUE)).isZero();
        assertThat(texts.waitingFor(HANDLER)).isEqualTo(1);
        assertThat(texts.oldestFor(HANDLER)).isEqualTo(POSTED.plusSeconds(60));
    }

    @Test
    void a_text_that_was_erased_after_its_approval_stays_approved() {
        var round = numbered(2).publicText(1, "公开文本一");
        round.also(new ErasureOrdered(
                round.id(),
                new SubmissionId("sub_parkX1"),
                ErasureScope.BOTH,
                "本人申请",
                List.of("key"),
                REVIEWER,
                POSTED));
        var texts = happened(round).texts();
        assertThat(texts.approved()).isEqualTo(1);
        assertThat(texts.erased()).isZero();
        assertThat(texts.toWrite()).isEqualTo(1);
    }

    @Test
    void rulings_that_were_sent_back_stay_so_until_a_ruling_answers() {
        var round = numbered(2).ruled("a", numbers(1, 1), new Disposition.Noted("赞同。"));
        round.also(new RulingsReturned(round.id(), 1, "理由过于简略。", REVIEWER, POSTED));
        var before = happened(facts(round));
        assertThat(before.rulingsReturned()).isEqualTo(new Involvement.Returned("理由过于简略。", POSTED));
        assertThat(before.ruledBy()).containsExactly(HANDLER);

        round.ruled("b", numbers(2, 2), new Disposition.Noted("赞同。"));
        assertThat(happened(facts(round)).rulingsReturned()).isNull();
    }

    /** Without what sealing adds. */
    private static List<ConsultationEvent> facts(ARound round) {
        return round.sealed(counts -> {}).stream()
                .takeWhile(fact -> !(fact instanceof org.jianting.consultation.events.RulingsApproved))
                .toList();
    }
}
