// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jianting.projections.search.ConsultationList;
import org.jianting.projections.search.ConsultationState;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the pages find the consultations in a state, of a unit and with certain words; what is absent excludes nothing. */
@FunctionalInterface
public interface Listing {

    Mono<ConsultationList> list(
            @Nullable ConsultationState state,
            @Nullable String unit,
            @Nullable String words,
            @Nullable String cursor,
            int limit);

    /** How many there are in each state. */
    default Mono<Map<ConsultationState, Integer>> counts(@Nullable String unit, @Nullable String words) {
        return Flux.fromIterable(List.of(ConsultationState.values()))
                .concatMap(state -> list(state, unit, words, null, 1).map(list -> Map.entry(state, list.total())))
                .collect(
                        () -> new EnumMap<ConsultationState, Integer>(ConsultationState.class),
                        (counts, entry) -> counts.put(entry.getKey(), entry.getValue()))
                .map(counts -> counts);
    }
}
