// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class RegisterSubmissionEndpoint {

    record Body(
            @NotNull ChannelKind channel,
            @NotNull String text,
            @NotNull Instant effectiveReceivedAt,
            @NotNull Digest evidence,
            @NotNull String evidenceKind,
            @Nullable List<@NotNull ClauseId> clauses,
            @Nullable SourceKind sourceKind,
            @Nullable String name,
            @Nullable String contact) {

        NewEntry entry() {
            var submission = new NewSubmission(
                    text,
                    clauses == null ? List.of() : clauses,
                    sourceKind == null ? SourceKind.INDIVIDUAL : sourceKind,
                    name,
                    contact,
                    List.of());
            return new NewEntry(submission, channel, effectiveReceivedAt, evidence, evidenceKind);
        }
    }

    private final Desk desk;
    private final ClerkIntake intake;

    RegisterSubmissionEndpoint(Desk desk, ClerkIntake intake) {
        this.desk = desk;
        this.intake = intake;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/registrations")
    Mono<ResponseEntity<Object>> register(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.admit(
                staff,
                id,
                () -> intake.enter(id, body.entry(), staff.id()).map(RegisterSubmissionEndpoint::answer),
                Role.CLERK);
    }

    private static ResponseEntity<Object> answer(Entered entered) {
        return switch (entered) {
            case Entered.Registered registered ->
                ResponseEntity.status(HttpStatus.CREATED).body(registered);
            case Entered.TurnedDown(var refusal) -> Problems.answer(refusal);
        };
    }
}
