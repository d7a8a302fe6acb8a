// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jianting.consultation.events.ConsultationEvent;
import org.springframework.stereotype.Component;

/** Reads the record outside a decision: for facts that never change again, and for automations that catch up. */
@Component
public final class RecordedFacts {

    /** A fact and its position, counted from 1. */
    public record At(long position, ConsultationEvent fact) {}

    /** What was found, and how far the record was read for it. */
    public record Found(List<At> facts, long upTo) {}

    private final EventStorageEngine engine;

    public RecordedFacts(EventStorageEngine engine) {
        this.engine = engine;
    }

    /** Facts of some kinds, of every consultation. */
    public static EventCriteria everywhere(Set<Class<? extends ConsultationEvent>> facts) {
        return EventCriteria.havingAnyTag()
                .andBeingOneOfTypes(facts.stream()
                        .map(fact -> new QualifiedName(fact.getSimpleName()))
                        .collect(Collectors.toSet()));
    }

    /** The facts that meet the criteria, in order, up to the head of this moment. */
    public CompletableFuture<List<At>> read(EventCriteria criteria) {
        return readAfter(0, criteria).thenApply(Found::facts);
    }

    /** As {@link #read}, from behind a position on. */
    public CompletableFuture<Found> readAfter(long position, EventCriteria criteria) {
        // Axon's store in memory never ends a stream that starts behind its last event, so one known event is read
        // again.
        var start = new GlobalIndexConsistencyMarker(Math.max(0, position - 1)).position();
        var reading = new Reading(position);
        return engine.source(SourcingCondition.conditionFor(start, criteria), null)
                .reduce(reading, Reading::with)
                .thenApply(read -> new Found(List.copyOf(read.facts), read.upTo));
    }

    /** The fact at a position, if there is one and it is of one of these kinds. */
    public CompletableFuture<Optional<ConsultationEvent>> at(
            long position, Set<Class<? extends ConsultationEvent>> kinds) {
        var start = new GlobalIndexConsistencyMarker(Math.max(0, position - 1)).position();
        return engine.source(SourcingCondition.conditionFor(start, everywhere(kinds)), null)
                .first()
                .asCompletableFuture()
                .thenApply(entry -> entry != null
                                && entry.message().payload() instanceof ConsultationEvent fact
                                && Reading.position(entry) == position
                        ? Optional.of(fact)
                        : Optional.empty());
    }

    private static final class Reading {
        private final List<At> facts = new ArrayList<>();
        private final long after;
        private long upTo;

        private Reading(long after) {
            this.after = after;
            this.upTo = after;
        }

        private Reading with(MessageStream.Entry<EventMessage> entry) {
            // The last entry of a sourced stream is a mark of how far it was read, not a fact.
            var mark = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
            if (mark != null) {
                upTo = Math.max(upTo, GlobalIndexConsistencyMarker.position(mark));
            } else if (entry.message().payload() instanceof ConsultationEvent fact) {
                var position = position(entry);
                if (position > after) {
                    facts.add(new At(position, fact));
                }
                upTo = Math.max(upTo, position);
            }
            return this;
        }

        private static long position(MessageStream.Entry<EventMessage> entry) {
            return TrackingToken.fromContext(entry)
                    .map(TrackingToken::position)
                    .orElseGet(OptionalLong::empty)
                    .orElseThrow();
        }
    }
}
