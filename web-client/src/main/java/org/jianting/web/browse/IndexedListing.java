// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import org.jianting.projections.search.ConsultationList;
import org.jianting.projections.search.ConsultationState;
import org.jianting.projections.search.Consultations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The search index lists them. */
@Component
final class IndexedListing implements Listing {

    private final Consultations consultations;

    IndexedListing(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public Mono<ConsultationList> list(
            @Nullable ConsultationState state,
            @Nullable String unit,
            @Nullable String words,
            @Nullable String cursor,
            int limit) {
        // Deferred: a cursor that no page gave is an error at once, and belongs into the signal.
        return Mono.defer(() -> consultations.list(state, unit, words, cursor, limit));
    }
}
