// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.docket.Draft;
import org.jianting.projections.docket.FindDocket;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Outcomes;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.outcome.PointCounts;
import org.jianting.projections.outcome.PointFilter;
import org.jianting.projections.outcome.PointsPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The outcome view's own reader, and the docket's for the draft that came before. */
@Component
final class PublishedOutcomes implements Published {

    private static final long HELD_IN_CHARACTERS = 4L << 20;
    private static final int CHARACTERS_OF_A_CLAUSE = 100;

    private final Outcomes outcomes;
    private final FindDocket dockets;
    // Every page of an outcome names clauses as this draft does, and it does not change any more.
    private final Cache<ConsultationId, List<Clause>> drafts = Caffeine.newBuilder()
            .maximumWeight(HELD_IN_CHARACTERS)
            .<ConsultationId, List<Clause>>weigher((id, draft) -> draft.stream()
                    .mapToInt(clause -> clause.text().length() + CHARACTERS_OF_A_CLAUSE)
                    .sum())
            .build();

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
    public Mono<PointCounts> counts(ConsultationId consultation, PointFilter filter, Collection<ClauseId> clauses) {
        return outcomes.counts(consultation, filter, clauses);
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
        return Mono.justOrEmpty(drafts.getIfPresent(consultation))
                .switchIfEmpty(dockets.draft(consultation)
                        .map(Draft::clauses)
                        .doOnNext(draft -> drafts.put(consultation, draft)));
    }
}
