// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jianting.consultation.events.ConsultationEvent;

/**
 * A record in memory on which somebody else is first: between the decision on a fact of one kind and its recording, others do
 * what the test says, each before one attempt.
 */
public final class Interposing implements EventStorageEngine {

    private final EventStorageEngine engine = new InMemoryEventStorageEngine();
    private final Class<? extends ConsultationEvent> late;
    private final Deque<Runnable> first = new ArrayDeque<>();
    private final AtomicInteger attempts = new AtomicInteger();

    public Interposing(Class<? extends ConsultationEvent> late) {
        this.late = late;
    }

    /** Makes this the record of a house. */
    public EventSourcingConfigurer register(EventSourcingConfigurer configurer) {
        return configurer.registerEventStorageEngine(configuration -> this);
    }

    /** Somebody else acts before the next attempt, or before the one after those that are spoken for. */
    public void before(Runnable somebodyElse) {
        first.add(somebodyElse);
    }

    /** How often it was tried to record a fact of the kind. */
    public int attempts() {
        return attempts.get();
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (late.isInstance(events.getFirst().event().payload())) {
            attempts.incrementAndGet();
            var somebodyElse = first.poll();
            if (somebodyElse != null) {
                CompletableFuture.runAsync(somebodyElse).join();
            }
        }
        return engine.appendEvents(condition, context, events);
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, ProcessingContext context) {
        return engine.source(condition, context);
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, ProcessingContext context) {
        return engine.stream(condition, context);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(ProcessingContext context) {
        return engine.firstToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(ProcessingContext context) {
        return engine.latestToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, ProcessingContext context) {
        return engine.tokenAt(at, context);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeWrapperOf(engine);
    }
}
