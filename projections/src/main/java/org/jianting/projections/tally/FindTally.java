// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.tally;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.projections.outcome.RollUp;
import org.jianting.projections.views.Documents;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the public figures of a consultation; there are none before its notice was posted. */
public final class FindTally {

    private static final Duration AT_MOST_EVERY = Duration.ofMillis(500);

    private final Documents<TallyDocument> documents;
    private final TallyNews news;

    FindTally(Documents<TallyDocument> documents, TallyNews news) {
        this.documents = documents;
        this.news = news;
    }

    public Mono<Tally> find(ConsultationId consultation) {
        return documents
                .find(consultation.value())
                .filter(document -> !document.rounds().isEmpty())
                .map(document -> tally(consultation, document.rounds().getLast()));
    }

    /** The figures of one round; empty where there was none. */
    public Mono<Tally> find(ConsultationId consultation, int round) {
        return documents
                .find(consultation.value())
                .flatMapIterable(TallyDocument::rounds)
                .filter(counted -> counted.round() == round)
                .next()
                .map(counted -> tally(consultation, counted));
    }

    /** How many each of these has received; those without a posted notice are left out. */
    public Mono<Map<ConsultationId, Long>> received(List<ConsultationId> consultations) {
        return documents
                .findAll(consultations.stream().map(ConsultationId::value).toList())
                .map(found -> consultations.stream()
                        .distinct()
                        .filter(id -> found.containsKey(id.value()))
                        .collect(Collectors.toMap(
                                id -> id, id -> received(Objects.requireNonNull(found.get(id.value()))))));
    }

    private static long received(TallyDocument document) {
        return document.rounds().stream()
                .mapToLong(round -> round.inTime() + round.late().size())
                .sum();
    }

    /** The figures now and, until whoever asks goes away, whenever they have changed. */
    public Flux<Tally> live(ConsultationId consultation) {
        // Listens before it looks: a change in between is heard.
        return Flux.merge(news.of(consultation.value()), Mono.just(consultation.value()))
                .onBackpressureLatest()
                .concatMap(change -> find(consultation).concatWith(pause()), 1)
                .distinctUntilChanged();
    }

    private static Mono<Tally> pause() {
        return Mono.delay(AT_MOST_EVERY).then(Mono.empty());
    }

    private static Tally tally(ConsultationId consultation, RoundTally round) {
        return new Tally(
                consultation,
                round.round(),
                round.inTime() + round.late().size(),
                round.inTime(),
                round.late().size(),
                round.awaitingVerification(),
                round.byChannel(),
                round.bySourceKind(),
                byClause(round.byClause()),
                roster(round.roster()),
                heard(round));
    }

    private static List<Tally.ClauseCount> byClause(Map<ClauseId, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> new Tally.ClauseCount(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingInt(Tally.ClauseCount::submissions)
                        .reversed()
                        .thenComparing(count -> count.clause().value()))
                .toList();
    }

    private static Tally.@Nullable SealedRoster roster(RoundTally.@Nullable Roster roster) {
        return roster == null
                ? null
                : new Tally.SealedRoster(roster.count(), roster.late(), roster.root(), roster.sealedAt());
    }

    private static Tally.@Nullable Heard heard(RoundTally round) {
        var points = round.points();
        var dispositions = round.dispositions();
        var publishedAt = round.publishedAt();
        if (points == null || dispositions == null || publishedAt == null) {
            return null;
        }
        var all = new EnumMap<DispositionKind, Integer>(DispositionKind.class);
        for (var kind : DispositionKind.values()) {
            all.put(kind, dispositions.getOrDefault(kind, 0));
        }
        return new Tally.Heard(points, all, RollUp.of(all), publishedAt);
    }
}
