// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.envelopes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.jianting.consultation.consulting.ConsultingFeature;
import org.jianting.consultation.desk.House;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.preparing.Prepared;
import org.jianting.consultation.preparing.PreparingFeature;
import org.jianting.consultation.submitting.ConsultedDrafts;
import org.jianting.consultation.submitting.Intake;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.consultation.submitting.SubmittingFeature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeftAttachmentsTest {

    private static final ConsultationId ID = new ConsultationId("cns_1");

    private House house;

    @BeforeEach
    void anEmptyRecord() {
        house = House.with(
                Instant.parse("2026-03-02T01:00:00Z"),
                PreparingFeature::register,
                ConsultingFeature::register,
                SubmittingFeature::register);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private int swept() {
        return LeftAttachments.sweep(house.blobs, house.record);
    }

    /** As after a crash between the file and the fact. */
    private void leaveAFile() {
        house.blobs.keep("sub_lost", "没有登记的附件".getBytes(UTF_8)).join();
    }

    private List<String> files() throws IOException {
        try (var list = Files.list(house.directory.resolve("attachments"))) {
            return list.map(file -> file.getFileName().toString()).toList();
        }
    }

    private SubmissionReceived received() {
        Prepared.open(house, ID);
        var file = new Attachment("名单.txt", "text/plain", "附件内容".getBytes(UTF_8));
        var intake = new Intake(
                house.envelopes,
                house.vault,
                new ConsultedDrafts(house.record),
                house.commands,
                house.record,
                house.identifiers,
                house.clock);
        intake.take(ID, new NewSubmission("意见。", List.of(), SourceKind.INDIVIDUAL, null, null, List.of(file)), null)
                .block();
        return (SubmissionReceived) house.facts().getLast();
    }

    @Test
    void what_no_submission_names_goes_and_what_one_names_still_opens() throws Exception {
        var fact = received();
        leaveAFile();
        Files.writeString(house.directory.resolve("attachments").resolve("0f.unfinished"), "half");
        assertThat(swept()).isEqualTo(2);
        assertThat(swept()).isZero();
        var attachment = fact.attachments().getFirst();
        assertThat(files()).containsExactly(Envelopes.fileName(attachment));
        var enclosure = house.envelopes
                .openText(fact.submissionId(), fact.text())
                .orElseThrow()
                .enclosures()
                .getFirst();
        assertThat(house.envelopes.openAttachment(fact.submissionId(), attachment, enclosure))
                .hasValueSatisfying(
                        content -> assertThat(new String(content, UTF_8)).isEqualTo("附件内容"));
    }

    @Test
    void a_file_goes_also_when_no_submission_was_ever_recorded() throws Exception {
        Prepared.open(house, ID);
        leaveAFile();
        assertThat(swept()).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void beside_an_empty_record_nothing_goes_because_it_is_the_record_that_is_missing() throws Exception {
        leaveAFile();
        assertThat(swept()).isZero();
        assertThat(files()).hasSize(1);
    }
}
