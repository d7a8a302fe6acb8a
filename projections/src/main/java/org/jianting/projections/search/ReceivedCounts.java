// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ConsultationId;
import reactor.core.publisher.Mono;

/** Who knows how many submissions a consultation has received; the tally does. */
@FunctionalInterface
public interface ReceivedCounts {

    /** Nobody counts. */
    ReceivedCounts UNKNOWN = consultations -> Mono.just(Map.of());

    Mono<Map<ConsultationId, Long>> of(List<ConsultationId> consultations);
}
