// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.List;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.docket.Draft;
import org.jianting.projections.docket.FindDocket;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Outcomes;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.outcome.PointFilter;
import org.jianting.projections.outcome.PointsPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The outcome view's own reader, and the docket's for the draft that came before. */
@Component
final class PublishedOutcomes implements Published {

    private final Outcomes outcomes;
    private final FindDocket dockets;

    PublishedOutcomes(Outcomes outcomes, FindDocket dockets) {
        this.outcomes = outcomes;
        this.dockets = dockets;
    }

    @Override
    public Mono<Outcome> find(ConsultationId consultation) {
        return outcomes.find(consultation);
    }

    @Override
    public Mono<PointsPage> points(
            ConsultationId consultation, PointFilter filter, @Nullable PointAddress after, int limit) {
        return outcomes.points(consultation, filter, after, limit);
    }

    @Override
    public Mono<Point> point(ConsultationId consultation, PointAddress address) {
        return outcomes.point(consultation, address);
    }

    @Override
    public Mono<List<Point>> points(ConsultationId consultation, int number) {
        return outcomes.points(consultation, number);
    }

    @Override
    public Mono<List<Clause>> draft(ConsultationId consultation) {
        return dockets.draft(consultation).map(Draft::clauses);
    }
}
