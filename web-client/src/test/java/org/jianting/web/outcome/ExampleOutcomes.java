// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.outcome.PointCounts;
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
                .filter(point -> filter.changed() == null || changes(point, filter.changed()))
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

    private static boolean changes(Point point, ClauseId clause) {
        return point.changes().stream()
                .anyMatch(change ->
                        change.clause().equals(clause) || change.article().equals(clause));
    }

    @Override
    public Mono<PointCounts> counts(ConsultationId consultation, PointFilter filter, Collection<ClauseId> clauses) {
        var rulings = Flux.fromArray(DispositionKind.values())
                .concatMap(kind -> count(
                        kind,
                        consultation,
                        new PointFilter(kind, filter.clause(), filter.channel(), filter.changed(), null)));
        var channels = Flux.fromArray(ChannelKind.values())
                .concatMap(kind -> count(
                        kind,
                        consultation,
                        new PointFilter(filter.ruling(), filter.clause(), kind, filter.changed(), null)));
        var some = Flux.fromIterable(clauses).concatMap(clause -> count(clause, consultation, about(filter, clause)));
        return Mono.zip(inOrder(rulings), inOrder(channels), inOrder(some))
                .zipWith(
                        points(consultation, about(filter, null), null, 1),
                        (counts, all) -> new PointCounts(counts.getT1(), counts.getT2(), all.total(), counts.getT3()));
    }

    private static PointFilter about(PointFilter filter, @Nullable ClauseId clause) {
        return new PointFilter(filter.ruling(), clause, filter.channel(), filter.changed(), null);
    }

    private <T> Mono<Map.Entry<T, Integer>> count(T choice, ConsultationId consultation, PointFilter filter) {
        return points(consultation, filter, null, 1).map(page -> Map.entry(choice, page.total()));
    }

    private static <T> Mono<Map<T, Integer>> inOrder(Flux<Map.Entry<T, Integer>> counts) {
        return counts.collect(LinkedHashMap::new, (map, count) -> map.put(count.getKey(), count.getValue()));
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
