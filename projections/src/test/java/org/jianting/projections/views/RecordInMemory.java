// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.jianting.consultation.events.ConsultationEvent;

/** A record for tests, and the views that follow it. */
public final class RecordInMemory {

    private final EventStorageEngine engine = new InMemoryEventStorageEngine();

    /** Records facts in one transaction. */
    public void append(List<? extends ConsultationEvent> facts) {
        var events = facts.stream()
                .<TaggedEventMessage<?>>map(fact -> new GenericTaggedEventMessage<>(
                        new GenericEventMessage(new MessageType(fact.getClass().getSimpleName(), "1"), fact), Set.of()))
                .toList();
        engine.appendEvents(AppendCondition.none(), null, events)
                .thenCompose(transaction -> transaction.commit(null))
                .join();
    }

    /** The position of the newest fact. */
    public long end() {
        return engine.latestToken(null).join().position().orElseThrow();
    }

    /** Starts the views; shut down what comes back. */
    public Following follow(ViewStore store, View... views) {
        var axon = EventSourcingConfigurer.create().registerEventStorageEngine(configuration -> engine);
        var positions = ViewProcessors.register(axon, store, List.of(views));
        return new Following(axon.start(), positions);
    }

    /** Views that follow a record. */
    public record Following(AxonConfiguration axon, ViewPositions positions) implements AutoCloseable {

        /** Waits until every view has followed to the position. */
        public void awaitPosition(long position) {
            var reached = positions.await(position, Duration.ofSeconds(60)).block();
            if (!Boolean.TRUE.equals(reached)) {
                throw new AssertionError("The views are at %s, not at %d".formatted(positions.all(), position));
            }
        }

        @Override
        public void close() {
            axon.shutdown();
        }
    }
}
