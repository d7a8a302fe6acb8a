// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.envelopes.Envelopes;
import org.jianting.consultation.envelopes.IdentityEnvelope;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SealedEnvelope;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.consultation.verdict.Answer;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Shows who a submitter is, after it is on the record that somebody looked, and why. */
@RestController
final class ReadIdentityEndpoint {

    record Body(@NotNull String purpose) {}

    record Identity(@Nullable String name, @Nullable String contact, long position) {

        @Override
        public String toString() {
            return "Identity";
        }
    }

    private static final Set<Class<? extends ConsultationEvent>> LETTERS =
            Set.of(SubmissionReceived.class, SubmissionRegisteredByClerk.class);

    private final Desk desk;
    private final RecordedFacts record;
    private final Envelopes envelopes;

    ReadIdentityEndpoint(Desk desk, RecordedFacts record, Envelopes envelopes) {
        this.desk = desk;
        this.record = record;
        this.envelopes = envelopes;
    }

    // Not the handler: whoever rules on a point should not know whose it is.
    @PostMapping("/api/v1/desk/consultations/{id}/submissions/{submissionId}/identity")
    Mono<ResponseEntity<Object>> read(
            @PathVariable("id") ConsultationId id,
            @PathVariable("submissionId") SubmissionId submissionId,
            Staff staff,
            @Valid @RequestBody Body body) {
        return desk.admit(
                staff,
                id,
                () -> looked(new LookAtIdentity(id, submissionId, body.purpose(), staff.id(), desk.now())),
                Role.CLERK,
                Role.SIGNATORY);
    }

    private Mono<ResponseEntity<Object>> looked(LookAtIdentity look) {
        return desk.send(() -> look).flatMap(answer -> switch (answer) {
            case Answer.Recorded recorded -> opened(look.submissionId(), recorded.position());
            case Answer.TurnedDown(var refusal) -> Mono.just(Problems.answer(refusal));
        });
    }

    private Mono<ResponseEntity<Object>> opened(SubmissionId id, long position) {
        return Mono.fromFuture(() -> record.read(Boundary.of(id, LETTERS)))
                .publishOn(Schedulers.boundedElastic())
                .map(found -> envelope(found).flatMap(closed -> envelopes.openIdentity(id, closed)))
                .map(identity -> answer(id, identity, position));
    }

    private static ResponseEntity<Object> answer(SubmissionId id, Optional<IdentityEnvelope> identity, long position) {
        return identity.<ResponseEntity<Object>>map(
                        open -> ResponseEntity.ok(new Identity(open.name(), open.contact(), position)))
                .orElseGet(() -> Problems.answer(new PrivacyRefusal.Erased(id)));
    }

    private static Optional<SealedEnvelope> envelope(List<RecordedFacts.At> found) {
        return found.stream().findFirst().map(at -> switch (at.fact()) {
            case SubmissionReceived received -> received.identity();
            case SubmissionRegisteredByClerk entry -> entry.identity();
            case ConsultationEvent outside -> throw new IllegalStateException("Asked for a letter, got " + outside);
        });
    }
}
