// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jianting.consultation.desk.Desk;
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
final class RecordCollectiveDiscussionEndpoint {

    record Body(
            @NotNull String reference,
            @NotNull Boolean headSpokeLast,
            @Nullable Integer dissents,
            @Nullable String note) {}

    private final Desk desk;

    RecordCollectiveDiscussionEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/collective-discussion")
    Mono<ResponseEntity<Object>> record(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        int dissents = body.dissents() == null ? 0 : body.dissents();
        var note = body.note() == null ? "" : body.note();
        return desk.ask(
                staff,
                id,
                () -> new RecordCollectiveDiscussion(
                        id, body.reference(), body.headSpokeLast(), dissents, note, staff.id(), desk.now()),
                Role.HANDLER,
                Role.SIGNATORY);
    }
}
