// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.time.ZoneId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.web.Examples;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All examples are held in China but the withdrawn one, which is held in London. */
@Component
final class ExampleZones implements Zones {

    @Override
    public Mono<ZoneId> of(ConsultationId consultation) {
        return Mono.just(ZoneId.of(consultation.equals(Examples.WITHDRAWN) ? "Europe/London" : "Asia/Shanghai"));
    }
}
