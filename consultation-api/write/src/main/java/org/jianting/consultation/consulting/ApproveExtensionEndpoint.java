// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.consulting;

import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class ApproveExtensionEndpoint {

    private final Desk desk;

    ApproveExtensionEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/extension/approve")
    Mono<ResponseEntity<Object>> approve(@PathVariable("id") ConsultationId id, Staff staff) {
        return desk.ask(
                staff, id, () -> new ApproveExtension(id, staff.id(), desk.now()), Role.REVIEWER, Role.SIGNATORY);
    }
}
