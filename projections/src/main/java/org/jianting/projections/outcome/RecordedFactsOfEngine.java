// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;

/** The facts of one consultation as Axon's storage engine sources them, by the consultation's tag. */
record RecordedFactsOfEngine(EventStorageEngine engine) implements RecordedFacts {

    @Override
    public void forEach(
            ConsultationId consultation,
            List<Class<? extends ConsultationEvent>> types,
            Consumer<ConsultationEvent> reader) {
        engine.source(SourcingCondition.conditionFor(criteria(consultation, types)), null)
                .reduce(reader, (same, entry) -> {
                    // The last entry of a sourced stream is the marker of its end; it carries no fact.
                    if (entry.message() != null && entry.message().payload() instanceof ConsultationEvent fact) {
                        same.accept(fact);
                    }
                    return same;
                })
                .join();
    }

    private static EventCriteria criteria(ConsultationId consultation, List<Class<? extends ConsultationEvent>> types) {
        var all = EventCriteria.havingTags(Tag.of(ConsultationEvent.TAG, consultation.value()));
        return types.isEmpty()
                ? all
                : all.andBeingOneOfTypes(types.stream()
                        .map(type -> new QualifiedName(type.getSimpleName()))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
