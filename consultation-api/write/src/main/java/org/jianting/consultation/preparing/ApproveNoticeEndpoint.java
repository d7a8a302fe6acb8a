// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class ApproveNoticeEndpoint {

    record Body(@NotNull String secrecyFinding, @NotNull String disclosureFinding) {}

    private final Desk desk;

    ApproveNoticeEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/notice/approve")
    Mono<ResponseEntity<Object>> approve(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.ask(
                staff,
                id,
                () -> new ApproveNotice(id, body.secrecyFinding(), body.disclosureFinding(), staff.id(), desk.now()),
                Role.REVIEWER,
                Role.SIGNATORY);
    }
}
