// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.desk.Identifiers;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class SupersedeRulingEndpoint {

    record Body(
            @Nullable Integer round,
            @NotNull Coverage coverage,
            @NotNull Disposition disposition,
            @NotNull String reason) {}

    private final Desk desk;
    private final Identifiers identifiers;

    SupersedeRulingEndpoint(Desk desk, Identifiers identifiers) {
        this.desk = desk;
        this.identifiers = identifiers;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/rulings/supersede")
    Mono<ResponseEntity<Object>> supersede(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.create(
                staff,
                id,
                () -> new SupersedeRuling(
                        id,
                        Rounds.of(body.round()),
                        new RulingId(identifiers.next("rul_")),
                        body.coverage(),
                        body.disposition(),
                        body.reason(),
                        staff.unit(),
                        staff.id(),
                        desk.now()),
                recorded -> new Recorded(
                        recorded.position(),
                        List.of(recorded.first(RulingProposed.class).rulingId().value()),
                        List.of()),
                Role.HANDLER);
    }
}
