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
final class RecordPartyReportEndpoint {

    record Body(@NotNull String reference) {}

    private final Desk desk;

    RecordPartyReportEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/party-report")
    Mono<ResponseEntity<Object>> record(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.ask(
                staff,
                id,
                () -> new RecordPartyReport(id, body.reference(), staff.id(), desk.now()),
                Role.HANDLER,
                Role.SIGNATORY);
    }
}
