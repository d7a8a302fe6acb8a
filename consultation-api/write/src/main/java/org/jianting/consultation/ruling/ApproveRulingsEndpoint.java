// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.util.List;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class ApproveRulingsEndpoint {

    record Body(@Nullable Integer round) {}

    private final Desk desk;

    ApproveRulingsEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/rulings/approve")
    Mono<ResponseEntity<Object>> approve(
            @PathVariable("id") ConsultationId id, Staff staff, @RequestBody(required = false) @Nullable Body body) {
        int round = Rounds.of(body == null ? null : body.round());
        return desk.create(
                staff,
                id,
                () -> new ApproveRulings(id, round, staff.id(), desk.now()),
                recorded ->
                        new Recorded(recorded.position(), List.of(), warnings(recorded.first(RulingsApproved.class))),
                Role.SIGNATORY);
    }

    private static List<Words> warnings(RulingsApproved approved) {
        return approved.pointsWithRepeatedReason() == 0
                ? List.of()
                : List.of(Words.of(
                        "%2$d条意见点中有%1$d条的理由逐字相同，请核对是否套用。",
                        "%1$d of %2$d points have the same reason word for word; look whether it is boilerplate.",
                        approved.pointsWithRepeatedReason(),
                        approved.points()));
    }
}
