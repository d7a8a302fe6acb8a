// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.util.Map;
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
final class SealOutcomeEndpoint {

    record Body(@Nullable Integer round) {}

    /** What was sealed: the figures and the three fingerprints. */
    record Sealed(
            long position,
            int submissions,
            int points,
            int late,
            Map<DispositionKind, Integer> dispositions,
            BundleDigests digests) {}

    private final Desk desk;

    SealOutcomeEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/outcome/seal")
    Mono<ResponseEntity<Object>> seal(
            @PathVariable("id") ConsultationId id, Staff staff, @RequestBody(required = false) @Nullable Body body) {
        int round = body == null || body.round() == null ? 1 : body.round();
        return desk.create(
                staff,
                id,
                () -> new SealOutcome(id, round, staff.id(), desk.now()),
                recorded -> sealed(recorded.position(), recorded.first(OutcomeBundleSealed.class)),
                Role.HANDLER);
    }

    private static Sealed sealed(long position, OutcomeBundleSealed fact) {
        return new Sealed(
                position, fact.submissions(), fact.points(), fact.late(), fact.dispositions(), fact.digests());
    }
}
