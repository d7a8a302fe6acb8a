// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jianting.consultation.envelopes.Attachment;
import org.jianting.consultation.envelopes.Receipt;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class MakeSubmissionEndpoint {

    /** @param content base64 */
    record File(String name, String mediaType, String content) {}

    /** Only the text is required; who does not say who they are is counted as that, not as an individual. */
    record Body(
            String text,
            @Nullable List<ClauseId> clauses,
            @Nullable SourceKind sourceKind,
            @Nullable String name,
            @Nullable String contact,
            @Nullable List<File> attachments) {}

    record Received(SubmissionId submissionId, Receipt receipt) {}

    private static final String REPLAYED = "Idempotency-Replayed";

    private final Intake intake;

    MakeSubmissionEndpoint(Intake intake) {
        this.intake = intake;
    }

    @PostMapping("/api/v1/consultations/{id}/submissions")
    Mono<ResponseEntity<Object>> make(
            @PathVariable("id") ConsultationId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Body body) {
        return switch (read(body)) {
            case Reading.Fit(var submission) -> intake.take(id, submission, key).map(MakeSubmissionEndpoint::answer);
            case Reading.Unfit(var refusal) -> Mono.just(Problems.answer(refusal));
        };
    }

    private static ResponseEntity<Object> answer(Taken taken) {
        return switch (taken) {
            case Taken.Received(var id, var receipt, var replayed) -> {
                var created = ResponseEntity.status(HttpStatus.CREATED);
                yield (replayed ? created.header(REPLAYED, "true") : created).body(new Received(id, receipt));
            }
            case Taken.TurnedDown(var refusal) -> Problems.answer(refusal);
        };
    }

    private sealed interface Reading {
        record Fit(NewSubmission submission) implements Reading {}

        record Unfit(Refusal refusal) implements Reading {}
    }

    // What arrives as JSON may leave out what Java's types say is there.
    private static Reading read(Body body) {
        if (body.text() == null) {
            return new Reading.Unfit(new FormRefusal.Missing("text"));
        }
        var clauses = new ArrayList<ClauseId>();
        for (var clause : body.clauses() == null ? List.<ClauseId>of() : body.clauses()) {
            if (clause == null) {
                return new Reading.Unfit(new FormRefusal.Missing("clauses[%d]".formatted(clauses.size())));
            }
            clauses.add(clause);
        }
        var attachments = new ArrayList<Attachment>();
        for (var file : body.attachments() == null ? List.<File>of() : body.attachments()) {
            if (file == null || file.name() == null || file.mediaType() == null || file.content() == null) {
                return new Reading.Unfit(new FormRefusal.Missing("attachments[%d]".formatted(attachments.size())));
            }
            try {
                var content = Base64.getDecoder().decode(file.content());
                attachments.add(new Attachment(file.name(), file.mediaType(), content));
            } catch (IllegalArgumentException notBase64) {
                return new Reading.Unfit(new FormRefusal.NotBase64(attachments.size() + 1));
            }
        }
        return new Reading.Fit(new NewSubmission(
                body.text(),
                clauses,
                body.sourceKind() == null ? SourceKind.UNSTATED : body.sourceKind(),
                body.name(),
                body.contact(),
                attachments));
    }
}
