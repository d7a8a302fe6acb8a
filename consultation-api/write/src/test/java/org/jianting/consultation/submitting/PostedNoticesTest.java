// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jianting.consultation.consulting.ApproveExtension;
import org.jianting.consultation.consulting.ConsultingFeature;
import org.jianting.consultation.consulting.ProposeExtension;
import org.jianting.consultation.desk.House;
import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.preparing.Prepared;
import org.jianting.consultation.preparing.PreparingFeature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the form and the receipt can be made of while no view can be asked. */
class PostedNoticesTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final ConsultationId ID = new ConsultationId("cns_1");

    private House house;
    private NoticePublished posted;
    private PostedNotices notices;

    @BeforeEach
    void open() {
        house = House.with(
                MORNING, PreparingFeature::register, ConsultingFeature::register, SubmittingFeature::register);
        posted = Prepared.open(house, ID);
        notices = new PostedNotices(house.record);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private PostedNotice notice() {
        return Objects.requireNonNull(notices.find(ID).block());
    }

    @Test
    void a_notice_is_read_with_the_draft_that_it_names() {
        assertThat(notice().closesAt()).isEqualTo(posted.closesAt());
        assertThat(notice().contact()).isEqualTo(posted.contact());
        assertThat(notice().draft()).isNotEmpty();
        assertThat(notices.find(new ConsultationId("cns_2")).block()).isNull();
    }

    @Test
    void it_is_open_from_its_posting_to_the_last_instant_before_its_closing() {
        assertThat(notice().isOpen(posted.postedAt().minusMillis(1))).isFalse();
        assertThat(notice().isOpen(posted.postedAt())).isTrue();
        assertThat(notice().isOpen(posted.closesAt().minusMillis(1))).isTrue();
        assertThat(notice().isOpen(posted.closesAt())).isFalse();
    }

    @Test
    void an_extension_is_what_counts() {
        var until = posted.closesAt().plusSeconds(86_400);
        house.accepted(
                new ProposeExtension(ID, until, "停机维护一日，征集期限相应顺延。", new StaffId("stf_clerk"), house.clock.instant()));
        house.accepted(new ApproveExtension(ID, new StaffId("stf_signatory"), house.clock.instant()));

        assertThat(notice().closesAt()).isEqualTo(until);
    }

    @Test
    void the_holder_of_a_receipt_finds_it_on_the_record_and_nobody_else_does() {
        var taken = intake().take(
                        ID, new NewSubmission("意见", List.of(), SourceKind.UNSTATED, null, null, List.of()), null)
                .block();
        var receipt = ((Taken.Received) Objects.requireNonNull(taken)).receipt();
        var code = ReceiptCode.parse(receipt.code()).orElseThrow();
        var receipts = new ReceiptsOnRecord(house.record);

        var found = Objects.requireNonNull(receipts.find(code).block());
        assertThat(found.receivedAt()).isEqualTo(receipt.receivedAt());
        assertThat(found.digest()).isEqualTo(receipt.digest());
        assertThat(receipts.find(ReceiptCode.of(ReceiptCode.newSecret(), code.position()))
                        .block())
                .isNull();
        for (var elsewhere : new long[] {0, 1, code.position() - 1}) {
            assertThat(receipts.find(ReceiptCode.of(code.secret(), elsewhere)).block())
                    .as("%d", elsewhere)
                    .isNull();
        }
    }

    private Intake intake() {
        return new Intake(
                house.envelopes,
                house.vault,
                new ConsultedDrafts(house.record),
                house.commands,
                house.record,
                house.identifiers,
                house.clock);
    }
}
