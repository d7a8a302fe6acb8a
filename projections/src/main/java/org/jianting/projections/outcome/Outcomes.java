// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Published outcomes, for everybody who shows them. What is not published is empty, exactly like what does not exist. */
public final class Outcomes {

    // Objects made of JSON take about four bytes a character.
    private static final int BYTES_A_CHARACTER = 4;
    private static final long HELD_IN_BYTES = 32L << 20;
    private static final int COUNTS_HELD = 1_000;

    private final OutcomeShelf shelf;
    private final PointFinder finder;
    private final Cache<String, Read<?>> hot = Caffeine.newBuilder()
            .maximumWeight(HELD_IN_BYTES)
            .<String, Read<?>>weigher((id, read) -> read.kept().json().length() * BYTES_A_CHARACTER)
            .build();

    // The same for every page of one list.
    private final Cache<Counted, PointCounts> counts =
            Caffeine.newBuilder().maximumSize(COUNTS_HELD).build();

    Outcomes(OutcomeShelf shelf, PointFinder finder) {
        this.shelf = shelf;
        this.finder = finder;
    }

    private record Counted(ConsultationId consultation, PointFilter filter, List<ClauseId> clauses) {}

    private record Read<T>(Kept kept, T value) {}

    /** The three parts, without the single points. */
    public Mono<Outcome> find(ConsultationId consultation) {
        return head(consultation).map(Read::value);
    }

    /** Names everything that is shown about an outcome; another fingerprint means other content. */
    public Mono<String> fingerprint(ConsultationId consultation) {
        return head(consultation).map(read -> read.kept().fingerprint());
    }

    /**
     * Points in the order of their numbers: those after an address, or from the first one. With a filter it may fail with
     * {@link NotIndexedYet} in the moment after a publication.
     */
    public Mono<PointsPage> points(
            ConsultationId consultation, PointFilter filter, @Nullable PointAddress after, int limit) {
        return find(consultation)
                .flatMap(outcome -> filter.isAll()
                        ? following(outcome, after, limit)
                        : matching(consultation, filter, after, limit));
    }

    /** How many points each further choice leads to. Like a filter it may fail with {@link NotIndexedYet}. */
    public Mono<PointCounts> counts(ConsultationId consultation, PointFilter filter, Collection<ClauseId> clauses) {
        var asked = new Counted(consultation, filter, List.copyOf(clauses));
        return find(consultation)
                .flatMap(outcome -> Mono.justOrEmpty(counts.getIfPresent(asked))
                        .switchIfEmpty(finder.count(consultation, filter, clauses)
                                .doOnNext(found -> counts.put(asked, found))
                                .switchIfEmpty(Mono.error(NotIndexedYet::new))));
    }

    /** One point; empty where there is none of this number and part. */
    public Mono<Point> point(ConsultationId consultation, PointAddress address) {
        return points(consultation, address.number())
                .flatMapIterable(points -> points)
                .filter(point -> point.address().equals(address))
                .next();
    }

    /** All points of one submission; empty where the number was not given out. */
    public Mono<List<Point>> points(ConsultationId consultation, int number) {
        return find(consultation)
                .filter(outcome -> 1 <= number && number <= outcome.feedback().submissions())
                .flatMap(outcome -> page(consultation, PublishedRound.pageOf(number)))
                .map(page ->
                        page.stream().filter(point -> point.number() == number).toList());
    }

    private Mono<PointsPage> following(Outcome outcome, @Nullable PointAddress after, int limit) {
        var submissions = outcome.feedback().submissions();
        var first = after == null ? 1 : PublishedRound.pageOf(after.number());
        var last = PublishedRound.pageOf(Math.max(1, submissions));
        if (submissions == 0 || first > last) {
            return Mono.just(new PointsPage(outcome.feedback().points(), List.of(), null));
        }
        return Flux.range(first, last - first + 1)
                .concatMap(page -> page(outcome.consultation(), page), 1)
                .concatMapIterable(points -> points)
                .filter(point -> after == null || point.address().compareTo(after) > 0)
                .take(limit + 1L)
                .collectList()
                .map(points -> cut(outcome.feedback().points(), points, limit));
    }

    private static PointsPage cut(int total, List<Point> points, int limit) {
        return points.size() <= limit
                ? new PointsPage(total, points, null)
                : new PointsPage(
                        total, points.subList(0, limit), points.get(limit - 1).point());
    }

    private Mono<PointsPage> matching(
            ConsultationId consultation, PointFilter filter, @Nullable PointAddress after, int limit) {
        return finder.find(consultation, filter, after, limit + 1)
                .switchIfEmpty(Mono.error(NotIndexedYet::new))
                .flatMap(found -> Flux.fromIterable(found.points())
                        .concatMap(address -> point(consultation, address))
                        .collectList()
                        .map(points -> cut(found.total(), new ArrayList<>(points), limit)));
    }

    private Mono<Read<Outcome>> head(ConsultationId consultation) {
        return read(consultation.value(), shelf.head(consultation), OutcomeJson::outcome);
    }

    private Mono<List<Point>> page(ConsultationId consultation, int page) {
        return read(consultation.value() + "/" + page, shelf.page(consultation, page), OutcomeJson::points)
                .map(Read::value);
    }

    /** What was published never changes, so what was read once is right for ever. */
    @SuppressWarnings("unchecked")
    private <T> Mono<Read<T>> read(String id, Mono<Kept> stored, Function<String, T> parse) {
        return Mono.defer(() -> {
            var known = (Read<T>) hot.getIfPresent(id);
            return known != null
                    ? Mono.just(known)
                    : stored.map(kept -> new Read<>(kept, parse.apply(kept.json())))
                            .doOnNext(read -> hot.put(id, read));
        });
    }
}
