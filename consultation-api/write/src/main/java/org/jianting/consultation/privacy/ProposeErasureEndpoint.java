// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ErasureScope;
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
final class ProposeErasureEndpoint {

    record Body(@NotNull ErasureScope scope, @NotNull String ground) {}

    private final Desk desk;

    ProposeErasureEndpoint(Desk desk) {
        this.desk = desk;
    }

    // Not the handler: whoever rules on a point could make away with it.
    @PostMapping("/api/v1/desk/consultations/{id}/submissions/{submissionId}/erasure/propose")
    Mono<ResponseEntity<Object>> propose(
            @PathVariable("id") ConsultationId id,
            @PathVariable("submissionId") SubmissionId submissionId,
            Staff staff,
            @Valid @RequestBody Body body) {
        return desk.ask(
                staff,
                id,
                () -> new ProposeErasure(id, submissionId, body.scope(), body.ground(), staff.id(), desk.now()),
                Role.CLERK,
                Role.SECURITY_ADMINISTRATOR);
    }
}
