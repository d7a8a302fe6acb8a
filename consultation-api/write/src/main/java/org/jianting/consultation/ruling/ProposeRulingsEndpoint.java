// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.desk.Identifiers;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Answer;
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
final class ProposeRulingsEndpoint {

    record Body(@Nullable Integer round, @NotNull List<@NotNull @Valid Item> rulings) {}

    record Item(@NotNull Coverage coverage, @NotNull Disposition disposition) {}

    private final Desk desk;
    private final Identifiers identifiers;

    ProposeRulingsEndpoint(Desk desk, Identifiers identifiers) {
        this.desk = desk;
        this.identifiers = identifiers;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/rulings")
    Mono<ResponseEntity<Object>> propose(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.create(
                staff,
                id,
                () -> new ProposeRulings(
                        id, Rounds.of(body.round()), proposals(body), staff.unit(), staff.id(), desk.now()),
                recorded -> new Recorded(recorded.position(), ids(recorded), List.of()),
                Role.HANDLER);
    }

    private List<ProposeRulings.Proposal> proposals(Body body) {
        return body.rulings().stream()
                .map(item -> new ProposeRulings.Proposal(
                        new RulingId(identifiers.next("rul_")), item.coverage(), item.disposition()))
                .toList();
    }

    /** In the order in which the rulings were sent. */
    private static List<String> ids(Answer.Recorded recorded) {
        return recorded.facts().stream()
                .map(RulingProposed.class::cast)
                .map(ruling -> ruling.rulingId().value())
                .toList();
    }
}
