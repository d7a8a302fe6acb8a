// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.outcome.PointFilter;
import org.jianting.projections.outcome.PointsPage;
import org.jianting.projections.search.ConsultationState;
import org.jianting.web.Examples;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Two published outcomes in memory. */
@Component
final class ExampleOutcomes implements Published {

    @Override
    public Mono<Outcome> find(ConsultationId consultation) {
        return words(consultation).map(say -> Examples.outcome(consultation, say));
    }

    @Override
    public Mono<PointsPage> points(
            ConsultationId consultation, PointFilter filter, @Nullable PointAddress after, int limit) {
        return all(consultation)
                .filter(point -> filter.ruling() == null || point.ruling() == filter.ruling())
                .filter(point -> filter.clause() == null || point.clauses().contains(filter.clause()))
                .filter(point -> filter.channel() == null || point.channel() == filter.channel())
                .collectList()
                .map(points -> {
                    var following = points.stream()
                            .filter(point -> after == null || point.address().compareTo(after) > 0)
                            .toList();
                    var shown = following.subList(0, Math.min(limit, following.size()));
                    return new PointsPage(
                            points.size(),
                            shown,
                            shown.size() < following.size() ? shown.getLast().point() : null);
                });
    }

    @Override
    public Mono<Point> point(ConsultationId consultation, PointAddress address) {
        return all(consultation)
                .filter(point -> point.address().equals(address))
                .next();
    }

    @Override
    public Mono<List<Point>> points(ConsultationId consultation, int number) {
        return all(consultation).filter(point -> point.number() == number).collectList();
    }

    @Override
    public Mono<List<Clause>> draft(ConsultationId consultation) {
        return words(consultation)
                .map(say -> Examples.file(consultation, ConsultationState.PUBLISHED, say)
                        .draft());
    }

    private static Flux<Point> all(ConsultationId consultation) {
        return words(consultation).flatMapIterable(Examples::points);
    }

    private static Mono<UnaryOperator<String>> words(ConsultationId consultation) {
        if (consultation.equals(Examples.DECIDED)) {
            return Mono.just(UnaryOperator.identity());
        }
        return consultation.equals(Examples.HOSTILE_DECIDED) ? Mono.just(text -> Examples.ATTACK + text) : Mono.empty();
    }
}
