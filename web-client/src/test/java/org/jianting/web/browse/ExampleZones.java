// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.time.ZoneId;
import java.util.Set;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.web.Examples;
import org.jianting.web.page.Zones;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All examples are held in China but the withdrawn and the hostile decided one, which are held in London. */
@Component
final class ExampleZones implements Zones {

    private static final Set<ConsultationId> LONDON = Set.of(Examples.WITHDRAWN, Examples.HOSTILE_DECIDED);

    @Override
    public Mono<ZoneId> of(ConsultationId consultation) {
        return Mono.just(ZoneId.of(LONDON.contains(consultation) ? "Europe/London" : "Asia/Shanghai"));
    }
}
