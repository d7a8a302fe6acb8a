// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.ZoneId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.projections.docket.FindDocket;
import org.jianting.web.page.Zones;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A consultation keeps the profile that it began with, so its zone is asked for once. */
@Component
final class ProfileZones implements Zones {

    private static final int KEPT = 10_000;

    private final FindDocket dockets;
    private final Cache<ConsultationId, ZoneId> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ProfileZones(FindDocket dockets) {
        this.dockets = dockets;
    }

    @Override
    public Mono<ZoneId> of(ConsultationId consultation) {
        var zone = known.getIfPresent(consultation);
        return zone != null ? Mono.just(zone) : find(consultation);
    }

    private Mono<ZoneId> find(ConsultationId consultation) {
        return dockets.find(consultation)
                .map(docket -> RuleProfiles.of(docket.profile()).zone())
                .doOnNext(zone -> known.put(consultation, zone));
    }
}
