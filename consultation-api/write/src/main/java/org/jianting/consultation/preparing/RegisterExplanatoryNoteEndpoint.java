// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.desk.Sha256;
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
final class RegisterExplanatoryNoteEndpoint {

    record Body(int draftVersion, @NotNull String text) {}

    private final Desk desk;

    RegisterExplanatoryNoteEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/explanatory-notes")
    Mono<ResponseEntity<Object>> register(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.create(
                staff,
                id,
                () -> new RegisterExplanatoryNote(
                        id,
                        body.draftVersion(),
                        body.text(),
                        Sha256.digest(body.text().getBytes(UTF_8)),
                        staff.id(),
                        desk.now()),
                recorded -> new Desk.Recorded(recorded.position()),
                Role.HANDLER);
    }
}
