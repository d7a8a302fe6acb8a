// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Answer;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class OrderErasureEndpoint {

    record Body(@NotNull ErasureScope scope, @NotNull String ground) {}

    /** @param completed false when the keys could not be destroyed yet; it goes on by itself */
    record Ordered(long position, boolean completed) {}

    private final Desk desk;
    private final WhenErasureOrderedThenDestroyKeys automation;

    OrderErasureEndpoint(Desk desk, WhenErasureOrderedThenDestroyKeys automation) {
        this.desk = desk;
        this.automation = automation;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/submissions/{submissionId}/erasure")
    Mono<ResponseEntity<Object>> order(
            @PathVariable("id") ConsultationId id,
            @PathVariable("submissionId") SubmissionId submissionId,
            Staff staff,
            @Valid @RequestBody Body body) {
        return staff.lacks(Role.SECURITY_ADMINISTRATOR)
                .map(refusal -> Mono.just(Problems.answer(refusal)))
                .orElseGet(() -> desk.send(() ->
                                new OrderErasure(id, submissionId, body.scope(), body.ground(), staff.id(), desk.now()))
                        .flatMap(answer -> switch (answer) {
                            case Answer.Recorded recorded -> carriedOut(recorded);
                            case Answer.TurnedDown(var refusal) -> Mono.just(Problems.answer(refusal));
                        }));
    }

    private Mono<ResponseEntity<Object>> carriedOut(Answer.Recorded recorded) {
        return automation
                .carryOut(recorded.first(ErasureOrdered.class))
                .map(done -> new Ordered(recorded.position(), done instanceof Answer.Recorded))
                // The order stands on the record, so it is carried out later whatever went wrong now.
                .onErrorReturn(new Ordered(recorded.position(), false))
                .map(ordered -> ResponseEntity.status(HttpStatus.CREATED).body(ordered));
    }
}
