// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.envelopes.Envelopes;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hands an attached file to the desk, to be saved and never to be shown by the browser: it came from a stranger. */
@RestController
final class ReadAttachmentEndpoint {

    private final Desk desk;
    private final RecordedFacts record;
    private final Envelopes envelopes;

    ReadAttachmentEndpoint(Desk desk, RecordedFacts record, Envelopes envelopes) {
        this.desk = desk;
        this.record = record;
        this.envelopes = envelopes;
    }

    /** @param number of the file, from 1 */
    @GetMapping("/api/v1/desk/consultations/{id}/submissions/{submissionId}/attachments/{number}")
    Mono<ResponseEntity<Object>> read(
            @PathVariable("id") ConsultationId id,
            @PathVariable("submissionId") SubmissionId submissionId,
            @PathVariable("number") int number,
            Staff staff) {
        return desk.admit(staff, id, () -> opened(id, submissionId, number), Role.CLERK, Role.HANDLER, Role.REVIEWER);
    }

    private Mono<ResponseEntity<Object>> opened(ConsultationId id, SubmissionId submissionId, int number) {
        return Mono.fromFuture(() -> record.read(Boundary.of(submissionId, Set.of(SubmissionReceived.class))))
                .publishOn(Schedulers.boundedElastic())
                .map(found -> file(id, found, number).orElseGet(() -> missing(submissionId, number)));
    }

    private Optional<ResponseEntity<Object>> file(ConsultationId id, List<RecordedFacts.At> found, int number) {
        return found.stream()
                .map(RecordedFacts.At::fact)
                .filter(SubmissionReceived.class::isInstance)
                .map(SubmissionReceived.class::cast)
                .filter(received -> received.consultationId().equals(id))
                .filter(received ->
                        number >= 1 && number <= received.attachments().size())
                .findFirst()
                .flatMap(received -> opened(received, number - 1));
    }

    private Optional<ResponseEntity<Object>> opened(SubmissionReceived received, int index) {
        var attachment = received.attachments().get(index);
        return envelopes
                .openText(received.submissionId(), received.text())
                .flatMap(text -> envelopes.openAttachment(
                        received.submissionId(), attachment, text.enclosures().get(index)))
                .map(content -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, attachment.mediaType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                        .header("X-Content-Type-Options", "nosniff")
                        .body(content));
    }

    private static ResponseEntity<Object> missing(SubmissionId id, int number) {
        return Problems.answer(new PublicTextRefusal.NoSuchSubmission("%s/%d".formatted(id, number)));
    }
}
