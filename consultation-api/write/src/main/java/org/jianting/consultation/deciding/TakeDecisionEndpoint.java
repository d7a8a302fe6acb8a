// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class TakeDecisionEndpoint {

    // Whoever records the decision says which version was decided on; "the latest" may have changed while they typed.
    record Body(
            @NotNull String reference,
            @NotNull Instant decidedAt,
            @NotNull Integer finalDocumentVersion) {}

    private final Desk desk;

    TakeDecisionEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/decision")
    Mono<ResponseEntity<Object>> record(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.ask(
                staff,
                id,
                () -> new TakeDecision(
                        id, body.reference(), body.decidedAt(), body.finalDocumentVersion(), staff.id(), desk.now()),
                Role.SIGNATORY);
    }
}
