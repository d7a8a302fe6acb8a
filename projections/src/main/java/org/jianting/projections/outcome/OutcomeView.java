// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.List;
import java.util.Set;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.OutcomePublished;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.View;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Puts an outcome on the shelf when the record says that it is published, and not one fact earlier: this view does not so much
 * as see what comes before.
 */
final class OutcomeView implements View {

    private final OutcomeShelf shelf;
    private final RecordedFacts record;

    OutcomeView(OutcomeShelf shelf, RecordedFacts record) {
        this.shelf = shelf;
        this.record = record;
    }

    @Override
    public String name() {
        return "outcome";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Set<Class<? extends ConsultationEvent>> follows() {
        return Set.of(OutcomePublished.class);
    }

    @Override
    public Mono<Void> apply(List<Fact> facts) {
        return Flux.fromIterable(facts).concatMap(this::put).then();
    }

    private Mono<Void> put(Fact fact) {
        return fact.event() instanceof OutcomePublished published
                ? Mono.<Void>fromRunnable(() -> shelf.put(
                                published.consultationId(), fact.position(), PublishedRound.read(record, published)))
                        .subscribeOn(Schedulers.boundedElastic())
                : Mono.empty();
    }

    @Override
    public Mono<Void> clear() {
        return shelf.drop();
    }
}
