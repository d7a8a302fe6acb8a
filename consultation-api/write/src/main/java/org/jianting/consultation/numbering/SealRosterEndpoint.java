// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.numbering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class SealRosterEndpoint {

    record Body(@Min(1) int round) {}

    record Numbered(int round, int count, int late, Digest root, long position) {}

    private final Desk desk;

    SealRosterEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/roster/seal")
    Mono<ResponseEntity<Object>> seal(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.create(
                staff,
                id,
                () -> new SealRoster(id, body.round(), staff.id(), desk.now()),
                recorded -> {
                    var roster = recorded.first(RosterSealed.class);
                    return new Numbered(
                            roster.round(), roster.count(), roster.late(), roster.root(), recorded.position());
                },
                Role.HANDLER,
                Role.CLERK);
    }
}
