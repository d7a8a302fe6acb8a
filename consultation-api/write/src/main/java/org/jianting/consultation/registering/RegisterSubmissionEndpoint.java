// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.envelopes.Receipt;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.scans.Scans;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.Words;
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
                    sourceKind == null ? SourceKind.UNSTATED : sourceKind,
                    name,
                    contact,
                    List.of());
            return new NewEntry(submission, channel, effectiveReceivedAt, evidence, evidenceKind);
        }
    }

    /** @param warnings what the clerk should know and the rules do not forbid */
    record Answer(SubmissionId submissionId, Receipt receipt, boolean late, long position, List<Words> warnings) {}

    private final Desk desk;
    private final RecordedFacts record;
    private final ClerkIntake intake;
    private final Scans scans;

    RegisterSubmissionEndpoint(Desk desk, RecordedFacts record, ClerkIntake intake, Scans scans) {
        this.desk = desk;
        this.record = record;
        this.intake = intake;
        this.scans = scans;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/registrations")
    Mono<ResponseEntity<Object>> register(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.admit(
                staff,
                id,
                () -> intake.enter(id, body.entry(), staff.id()).flatMap(entered -> answer(id, body, entered)),
                Role.CLERK);
    }

    private Mono<ResponseEntity<Object>> answer(ConsultationId id, Body body, Entered entered) {
        return switch (entered) {
            case Entered.Registered registered ->
                warnings(id, body.channel())
                        .zipWith(
                                scans.entriesOn(id, body.evidence()),
                                (warnings, entries) ->
                                        with(warnings, SameEvidence.warning(registered.submissionId(), entries)))
                        .map(warnings -> ResponseEntity.status(HttpStatus.CREATED)
                                .body(new Answer(
                                        registered.submissionId(),
                                        registered.receipt(),
                                        registered.late(),
                                        registered.position(),
                                        warnings)));
            case Entered.TurnedDown(var refusal) -> Mono.just(Problems.answer(refusal));
        };
    }

    private static List<Words> with(List<Words> warnings, Optional<Words> another) {
        return Stream.concat(warnings.stream(), another.stream()).toList();
    }

    private Mono<List<Words>> warnings(ConsultationId id, ChannelKind channel) {
        return Mono.fromFuture(() -> record.read(Boundary.of(id, Set.of(NoticePublished.class))))
                .map(found -> found.stream()
                        .map(RecordedFacts.At::fact)
                        .map(NoticePublished.class::cast)
                        .flatMap(notice -> notice.channels().stream())
                        .toList())
                .map(opened -> UnopenedChannel.warning(channel, opened).stream().toList());
    }
}
