// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.projections.outcome.ARound.POSTED;
import static org.jianting.projections.outcome.ARound.digest;

import java.util.List;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.RegistrationReturned;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.projections.outcome.ARound;
import org.jianting.projections.views.AnOffice;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindReceiptTest extends ViewTest {

    private static final StaffId STAFF = new StaffId("stf_1");

    @SuppressWarnings("NullAway.Init")
    private Receipts receipts;

    @BeforeEach
    void open() {
        receipts = Receipts.in(store);
    }

    private List<Fact> happened(List<? extends ConsultationEvent> events) {
        var facts = record(events);
        deliver(receipts.view(), facts, 100);
        return facts;
    }

    private ReceiptStatus status(List<Fact> facts, SubmissionId submission) {
        for (var fact : facts) {
            switch (fact.event()) {
                case SubmissionReceived e
                when e.submissionId().equals(submission) -> {
                    return find(fact.position(), e.receipt());
                }
                case SubmissionRegisteredByClerk e
                when e.submissionId().equals(submission) -> {
                    return find(fact.position(), e.receipt());
                }
                default -> {}
            }
        }
        throw new AssertionError(submission);
    }

    private ReceiptStatus find(long position, Digest receipt) {
        return await(receipts.find().find(position, receipt)).orElseThrow();
    }

    private static SubmissionId number(int number) {
        return new SubmissionId("sub_parkX" + number);
    }

    @Test
    void a_receipt_says_that_the_submission_was_received_and_names_no_number_before_the_roster_is_sealed() {
        var facts = happened(AnOffice.collecting("park").sealed(counts -> {}).subList(0, 40));
        var status = status(facts, number(7));
        assertThat(status.stage()).isEqualTo(ReceiptStage.RECEIVED);
        assertThat(status.number()).isNull();
        assertThat(status.receivedAt()).isEqualTo(POSTED.plusSeconds(7));
    }

    @Test
    void after_the_roster_was_sealed_a_receipt_has_its_number() {
        var round = new ARound("park").received(84).rosterSealed();
        var facts = happened(round.sealed(counts -> {}).subList(0, 4 + 84 + 2));
        var status = status(facts, number(37));
        assertThat(status.stage()).isEqualTo(ReceiptStage.NUMBERED);
        assertThat(status.number()).isEqualTo(37);
        assertThat(status.of()).isEqualTo(84);
    }

    @Test
    void from_receipt_to_publication_each_stage_has_its_time() {
        var facts = happened(AnOffice.published("park"));
        var status = status(facts, number(230));
        assertThat(status.steps())
                .extracting(ReceiptStatus.Step::stage)
                .containsExactly(
                        ReceiptStage.RECEIVED,
                        ReceiptStage.NUMBERED,
                        ReceiptStage.RULED,
                        ReceiptStage.DECIDED,
                        ReceiptStage.PUBLISHED);
        assertThat(status.number()).isEqualTo(230);
    }

    @Test
    void what_a_clerk_entered_is_found_under_the_position_of_its_registration() {
        var facts = happened(AnOffice.published("park"));
        var paper = status(facts, number(122));
        assertThat(paper.number()).isEqualTo(122);
        assertThat(status(facts, AnOffice.RETURNED).stage()).isEqualTo(ReceiptStage.RETURNED);
        assertThat(status(facts, AnOffice.PENDING).stage()).isEqualTo(ReceiptStage.AWAITS_VERIFICATION);
    }

    @Test
    void a_late_submission_stays_late_and_has_no_number() {
        var late = status(happened(AnOffice.published("park")), AnOffice.LATE);
        assertThat(late.stage()).isEqualTo(ReceiptStage.LATE);
        assertThat(late.number()).isNull();
    }

    @Test
    void each_step_of_what_a_clerk_entered_has_its_own_time_and_not_that_of_the_arrival() {
        var round = new ARound("park");
        var returnedAt = POSTED.plusSeconds(900);
        var verifiedAt = POSTED.plusSeconds(45 * 86_400);
        round.also(AnOffice.registered(round.id(), AnOffice.RETURNED, false));
        round.also(new RegistrationReturned(round.id(), 1, AnOffice.RETURNED, "与扫描件不符", STAFF, returnedAt));
        round.also(AnOffice.registered(round.id(), AnOffice.LATE, true));
        round.also(AnOffice.verified(round.id(), AnOffice.LATE, true, verifiedAt));
        round.also(AnOffice.registered(round.id(), AnOffice.PENDING, false));
        var facts = happened(round.sealed(counts -> {}).subList(0, 9));
        var entered = new ReceiptStatus.Step(ReceiptStage.AWAITS_VERIFICATION, POSTED);
        assertThat(status(facts, AnOffice.RETURNED).steps())
                .containsExactly(entered, new ReceiptStatus.Step(ReceiptStage.RETURNED, returnedAt));
        assertThat(status(facts, AnOffice.LATE).steps())
                .containsExactly(entered, new ReceiptStatus.Step(ReceiptStage.LATE, verifiedAt));
        assertThat(status(facts, AnOffice.PENDING).steps()).containsExactly(entered);
        assertThat(status(facts, AnOffice.LATE).receivedAt()).isEqualTo(POSTED.plusSeconds(40 * 86_400));
    }

    @Test
    void a_wrong_secret_and_a_position_without_a_receipt_find_nothing_alike() {
        var facts = happened(AnOffice.published("park"));
        assertThat(await(receipts.find().find(facts.get(4).position(), digest(5))))
                .isEmpty();
        assertThat(await(receipts.find().find(1, digest(1)))).isEmpty();
        assertThat(await(receipts.find().find(1_000_000, digest(1)))).isEmpty();
    }

    @Test
    void a_withdrawal_reaches_every_receipt() {
        var round = AnOffice.collecting("park");
        round.also(new ConsultationWithdrawn(round.id(), "情况变化", "感谢参与", STAFF, STAFF, POSTED));
        var everything = round.sealed(counts -> {});
        var facts = happened(everything.subList(0, everything.size() - 5));
        assertThat(status(facts, number(1)).stage()).isEqualTo(ReceiptStage.WITHDRAWN);
        assertThat(status(facts, AnOffice.PENDING).stage()).isEqualTo(ReceiptStage.WITHDRAWN);
    }
}
