// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class ReturnErasureEndpoint {

    record Body(@NotNull String reason) {}

    private final Desk desk;

    ReturnErasureEndpoint(Desk desk) {
        this.desk = desk;
    }

    // Refused by whoever approves, or taken back by whoever proposes: nothing is lost by it, and the record names the
    // person.
    @PostMapping("/api/v1/desk/consultations/{id}/submissions/{submissionId}/erasure/return")
    Mono<ResponseEntity<Object>> sendBack(
            @PathVariable("id") ConsultationId id,
            @PathVariable("submissionId") SubmissionId submissionId,
            Staff staff,
            @Valid @RequestBody Body body) {
        return desk.ask(
                staff,
                id,
                () -> new ReturnErasure(id, submissionId, body.reason(), staff.id(), desk.now()),
                Role.CLERK,
                Role.SECURITY_ADMINISTRATOR);
    }
}
