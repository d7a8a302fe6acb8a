// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.time.Instant;
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
final class PublishOutcomeEndpoint {

    record Body(@Nullable Integer round) {}

    record Published(long position, Instant publishedAt, BundleDigests digests) {}

    private final Desk desk;

    PublishOutcomeEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/outcome/publish")
    Mono<ResponseEntity<Object>> publish(
            @PathVariable("id") ConsultationId id, Staff staff, @RequestBody(required = false) @Nullable Body body) {
        int round = body == null || body.round() == null ? 1 : body.round();
        return desk.create(
                staff,
                id,
                () -> new PublishOutcome(id, round, staff.id(), desk.now()),
                recorded -> published(recorded.position(), recorded.first(OutcomePublished.class)),
                Role.PUBLISHER);
    }

    private static Published published(long position, OutcomePublished fact) {
        return new Published(position, fact.publishedAt(), fact.digests());
    }
}
