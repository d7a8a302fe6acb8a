// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.consulting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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

/** For a desk that does not want to wait for the next tick; the rule is the clock's. */
@RestController
final class CloseRoundEndpoint {

    record Body(@Min(1) int round) {}

    private final Desk desk;

    CloseRoundEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/close")
    Mono<ResponseEntity<Object>> close(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.ask(staff, id, () -> new CloseRound(id, body.round(), desk.now()), Role.HANDLER, Role.CLERK);
    }
}
