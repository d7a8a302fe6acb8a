// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.consulting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
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
final class ProposeWithdrawalEndpoint {

    record Body(@NotNull String reason, @Nullable String publicStatement) {}

    private final Desk desk;

    ProposeWithdrawalEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/withdrawal/propose")
    Mono<ResponseEntity<Object>> propose(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        var statement = body.publicStatement() == null ? "" : body.publicStatement();
        return desk.ask(
                staff,
                id,
                () -> new ProposeWithdrawal(id, body.reason(), statement, staff.id(), desk.now()),
                Role.HANDLER);
    }
}
