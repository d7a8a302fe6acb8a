// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
final class ReturnDecisionEndpoint {

    record Body(@NotNull String reason) {}

    private final Desk desk;

    ReturnDecisionEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/decision/return")
    Mono<ResponseEntity<Object>> sendBack(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.ask(staff, id, () -> new ReturnDecision(id, body.reason(), staff.id(), desk.now()), Role.SIGNATORY);
    }
}
