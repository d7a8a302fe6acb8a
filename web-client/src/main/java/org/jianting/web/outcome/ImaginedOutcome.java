// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
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
import org.jianting.projections.outcome.PublishedRound;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * An outcome that is not published, told from the record as it stands. Its points are read anew for every page and none is held:
 * a preview is looked at by few, and there may be a hundred thousand of them.
 */
record ImaginedOutcome(PublishedRound round, List<Clause> consulted) implements Published {

    @Override
    public Mono<Outcome> find(ConsultationId consultation) {
        return Mono.just(round.outcome());
    }

    @Override
    public Mono<PointsPage> points(
            ConsultationId consultation, PointFilter filter, @Nullable PointAddress after, int limit) {
        return Mono.fromCallable(() -> {
                    var total = new int[1];
                    var some = new ArrayList<Point>();
                    forEach(point -> matches(point, filter), point -> {
                        total[0]++;
                        if (some.size() <= limit
                                && (after == null || point.address().compareTo(after) > 0)) {
                            some.add(point);
                        }
                    });
                    return some.size() <= limit
                            ? new PointsPage(total[0], some, null)
                            : new PointsPage(
                                    total[0],
                                    some.subList(0, limit),
                                    some.get(limit - 1).point());
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static boolean matches(Point point, PointFilter filter) {
        var clause = filter.clause();
        var changed = filter.changed();
        var words = filter.text();
        return (filter.ruling() == null || filter.ruling() == point.ruling())
                && (filter.channel() == null || filter.channel() == point.channel())
                && (clause == null
                        || point.clauses().contains(clause)
                        || point.changes().stream()
                                .anyMatch(change -> change.clause().equals(clause)))
                && (changed == null
                        || point.changes().stream()
                                .anyMatch(change -> change.clause().equals(changed)))
                && (words == null || said(point).contains(words.toLowerCase(Locale.ROOT)));
    }

    private static String said(Point point) {
        return "%s %s %s"
                .formatted(point.text(), point.summary(), point.reason())
                .toLowerCase(Locale.ROOT);
    }

    /** A preview is counted in one reading, whatever is to be chosen from. */
    @Override
    public Mono<PointCounts> counts(ConsultationId consultation, PointFilter filter, Collection<ClauseId> clauses) {
        return Mono.fromCallable(() -> {
                    var rulings = none(List.of(DispositionKind.values()));
                    var channels = none(List.of(ChannelKind.values()));
                    var byClause = none(clauses);
                    var ofAny = new int[1];
                    forEach(point -> true, point -> {
                        rulings.replaceAll((kind, count) -> count + one(point, filter.ruling(kind)));
                        channels.replaceAll((kind, count) -> count + one(point, filter.channel(kind)));
                        byClause.replaceAll((clause, count) -> count + one(point, filter.clause(clause)));
                        ofAny[0] += one(point, filter.clause(null));
                    });
                    return new PointCounts(rulings, channels, ofAny[0], byClause);
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static int one(Point point, PointFilter filter) {
        return matches(point, filter) ? 1 : 0;
    }

    private static <K> Map<K, Integer> none(Collection<K> choices) {
        var counts = new LinkedHashMap<K, Integer>();
        choices.forEach(choice -> counts.put(choice, 0));
        return counts;
    }

    @Override
    public Mono<Point> point(ConsultationId consultation, PointAddress address) {
        return points(consultation, address.number())
                .flatMapIterable(points -> points)
                .filter(point -> point.address().equals(address))
                .next();
    }

    @Override
    public Mono<List<Point>> points(ConsultationId consultation, int number) {
        return Mono.fromCallable(() -> {
                    var some = new ArrayList<Point>();
                    forEach(point -> point.number() == number, some::add);
                    return List.copyOf(some);
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<List<Clause>> draft(ConsultationId consultation) {
        return Mono.just(consulted);
    }

    private void forEach(Predicate<Point> which, java.util.function.Consumer<Point> reader) {
        round.pages(page -> page.points().stream().filter(which).forEach(reader));
    }
}
