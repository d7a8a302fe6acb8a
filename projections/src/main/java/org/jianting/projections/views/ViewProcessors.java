// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;

/** Sets up one streaming processor of Axon's for each view. */
public final class ViewProcessors {

    private ViewProcessors() {}

    /** From the start of this Axon configuration to its shutdown the views follow its record into the store. */
    public static ViewPositions register(EventSourcingConfigurer axon, ViewStore store, List<View> views) {
        var positions = new ViewPositions(views);
        axon.componentRegistry(registry -> registry.registerComponent(
                TokenStore.class,
                components -> new ViewTokens(views, store, positions, () -> endOfRecord(components))));
        axon.messaging(messaging -> messaging.eventProcessing(processing -> processing.pooledStreaming(processors -> {
            var convoy = positions.convoy();
            views.forEach(view -> processors.processor(() -> module(view, store, positions.of(view), convoy)));
            return processors;
        })));
        return positions;
    }

    private static PooledStreamingEventProcessorModule module(
            View view, ViewStore store, Progress progress, Convoy convoy) {
        return EventProcessorModule.pooledStreaming(view.name())
                .eventHandlingComponents(
                        components -> components.declarative(axon -> new ViewFeed(view, store, progress)))
                .customized((axon, settings) -> follow(settings, view, progress, convoy))
                .build();
    }

    private static PooledStreamingEventProcessorConfiguration follow(
            PooledStreamingEventProcessorConfiguration settings, View view, Progress progress, Convoy convoy) {
        return settings.eventSource(new FollowedRecord(settings.eventSource(), progress, convoy))
                .eventCriteria(deliveries -> EventCriteria.havingAnyTag().andBeingOneOfTypes(namesOf(view)))
                .initialSegmentCount(1)
                // How soon a view that stopped tries again.
                .tokenClaimInterval(1000)
                // One delivery holds hundreds of facts.
                .batchSize(1);
    }

    /** Facts are recorded under their simple names. */
    private static Set<QualifiedName> namesOf(View view) {
        return view.follows().stream()
                .map(type -> new QualifiedName(type.getSimpleName()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static long endOfRecord(Configuration components) {
        return Positions.of(components
                .getComponent(StreamableEventSource.class)
                .latestToken(null)
                .join());
    }
}
