// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.Collection;
import java.util.List;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Finds points by what they are; the search index does. The points themselves are then fetched by their numbers. */
public interface PointFinder {

    /** The points after an address that match, in the order of their addresses; empty while the outcome is not indexed yet. */
    Mono<Found> find(ConsultationId consultation, PointFilter filter, @Nullable PointAddress after, int limit);

    /** How many match when one thing is chosen in place of what the filter says of it; empty while it is not indexed yet. */
    Mono<PointCounts> count(ConsultationId consultation, PointFilter filter, Collection<ClauseId> clauses);

    /**
     * What was found.
     *
     * @param total how many match in all, wherever one begins
     */
    record Found(int total, List<PointAddress> points) {

        public Found {
            points = List.copyOf(points);
        }
    }
}
