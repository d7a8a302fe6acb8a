// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
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
final class ApprovePublicTextsEndpoint {

    record TextBody(int number, @Nullable Digest digest) {}

    record Body(@Min(1) int round, @NotNull List<@NotNull @Valid TextBody> texts) {

        List<NumberedDigest> numbered() {
            return texts.stream()
                    .map(text -> new NumberedDigest(text.number(), text.digest()))
                    .toList();
        }
    }

    private final Desk desk;
    private final Proposals proposals;

    ApprovePublicTextsEndpoint(Desk desk, Proposals proposals) {
        this.desk = desk;
        this.proposals = proposals;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/public-texts/approve")
    Mono<ResponseEntity<Object>> approve(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.admit(
                staff,
                id,
                () -> proposals
                        .approve(id, body.round(), body.numbered(), staff.id())
                        .map(Desk::answer),
                Role.REVIEWER,
                Role.SIGNATORY);
    }
}
