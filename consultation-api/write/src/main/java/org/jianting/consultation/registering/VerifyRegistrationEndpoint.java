// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class VerifyRegistrationEndpoint {

    private final Desk desk;

    VerifyRegistrationEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/registrations/{submissionId}/verify")
    Mono<ResponseEntity<Object>> verify(
            @PathVariable("id") ConsultationId id,
            @PathVariable("submissionId") SubmissionId submissionId,
            Staff staff) {
        return desk.ask(staff, id, () -> new VerifyRegistration(id, submissionId, staff.id(), desk.now()), Role.CLERK);
    }
}
