// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.Collection;
import java.util.List;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.outcome.PointCounts;
import org.jianting.projections.outcome.PointFilter;
import org.jianting.projections.outcome.PointsPage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Published outcomes as these pages ask for them; empty is all that can be learnt about any other. */
public interface Published {

    Mono<Outcome> find(ConsultationId consultation);

    Mono<PointsPage> points(ConsultationId consultation, PointFilter filter, @Nullable PointAddress after, int limit);

    /** Where each further choice leads. */
    Mono<PointCounts> counts(ConsultationId consultation, PointFilter filter, Collection<ClauseId> clauses);

    Mono<Point> point(ConsultationId consultation, PointAddress address);

    /** The draft that people commented on. */
    Mono<List<Clause>> draft(ConsultationId consultation);

    /** All points of one submission. */
    Mono<List<Point>> points(ConsultationId consultation, int number);
}
