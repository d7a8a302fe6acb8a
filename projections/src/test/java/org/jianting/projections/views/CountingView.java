// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.RoundClosed;
import reactor.core.publisher.Mono;

/** Counts closed rounds by consultation; refuses facts while it is told to. */
final class CountingView implements View {

    record Count(int count, List<Long> positions) {

        static final Count NONE = new Count(0, List.of());

        Count more(long position) {
            var all = new ArrayList<>(positions);
            all.add(position);
            return new Count(count + 1, all);
        }
    }

    final AtomicBoolean refuses = new AtomicBoolean();
    private final int version;
    private final Documents<Count> documents;

    CountingView(ViewStore store, int version) {
        this.version = version;
        this.documents = new Documents<>(store, "closings", Shape.of(Count.class));
    }

    @Override
    public String name() {
        return "closings";
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Set<Class<? extends ConsultationEvent>> follows() {
        return Set.of(RoundClosed.class);
    }

    @Override
    public Mono<Void> apply(List<Fact> facts) {
        if (refuses.get()) {
            return Mono.error(new IllegalStateException("told to refuse"));
        }
        var ids = facts.stream().map(CountingView::id).distinct().toList();
        return documents.open(ids).flatMap(folding -> {
            facts.forEach(fact ->
                    folding.changeFrom(Count.NONE, id(fact), fact.position(), count -> count.more(fact.position())));
            return folding.write();
        });
    }

    private static String id(Fact fact) {
        return fact.event().consultationId().value();
    }

    @Override
    public Mono<Void> clear() {
        return documents.drop();
    }

    Count of(ConsultationId consultation) {
        return documents.find(consultation.value()).blockOptional().orElse(Count.NONE);
    }
}
