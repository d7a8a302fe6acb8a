// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.numbering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
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
final class ExtractPointsEndpoint {

    record Body(
            @Min(1) int round, @Min(1) int number, @NotNull List<@NotNull String> summaries) {}

    private final Desk desk;

    ExtractPointsEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/points/extract")
    Mono<ResponseEntity<Object>> extract(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.ask(
                staff,
                id,
                () -> new ExtractPoints(id, body.round(), body.number(), body.summaries(), staff.id(), desk.now()),
                Role.HANDLER);
    }
}
