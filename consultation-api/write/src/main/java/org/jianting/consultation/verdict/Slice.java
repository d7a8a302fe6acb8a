// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.eventsourcing.EventSourcedEntityFactory;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.modelling.StateManager;
import org.jianting.consultation.events.ConsultationEvent;

/**
 * A state that the record can be folded into, and the commands that are decided on it: an Axon entity with declared handlers.
 * Declared, because an annotated handler listens to one class of event and never to a sealed parent, while {@code evolve} must
 * see every fact of its boundary.
 *
 * @param <B> names the boundary: an id, or what several ids make together
 * @param <S> the state, immutable
 */
public final class Slice<B, S> {

    private record Rule<B, S, C>(Class<C> command, Function<C, B> boundaryOf, BiFunction<S, C, Verdict> decide) {}

    private final Class<B> boundaryType;
    private final Class<S> stateType;
    private final Function<B, S> initial;
    private final Function<B, EventCriteria> boundary;
    private final BiFunction<S, ConsultationEvent, S> evolve;
    private final List<Rule<B, S, ?>> rules = new ArrayList<>();

    private Slice(
            Class<B> boundaryType,
            Class<S> stateType,
            Function<B, S> initial,
            Function<B, EventCriteria> boundary,
            BiFunction<S, ConsultationEvent, S> evolve) {
        this.boundaryType = boundaryType;
        this.stateType = stateType;
        this.initial = initial;
        this.boundary = boundary;
        this.evolve = evolve;
    }

    /** A slice whose state starts as {@code initial} and is folded, by {@code evolve}, over the facts inside {@code boundary}. */
    public static <B, S> Slice<B, S> of(
            Class<B> boundaryType,
            Class<S> stateType,
            Function<B, S> initial,
            Function<B, EventCriteria> boundary,
            BiFunction<S, ConsultationEvent, S> evolve) {
        return new Slice<>(boundaryType, stateType, initial, boundary, evolve);
    }

    /** Adds a command: which boundary it needs, and the pure rule that decides on it. */
    public <C> Slice<B, S> on(Class<C> command, Function<C, B> boundaryOf, BiFunction<S, C, Verdict> decide) {
        rules.add(new Rule<>(command, boundaryOf, decide));
        return this;
    }

    /** Makes the state and its commands known to Axon. */
    public EventSourcingConfigurer register(EventSourcingConfigurer configurer) {
        configurer.registerEntity(EventSourcedEntityModule.declarative(boundaryType, stateType)
                .messagingModel((configuration, model) -> model.entityEvolver((state, event, context) ->
                                evolve.apply(state, (ConsultationEvent) Objects.requireNonNull(event.payload())))
                        .build())
                .entityFactory(configuration -> EventSourcedEntityFactory.fromIdentifier(initial))
                .criteriaResolver(configuration -> (id, context) -> boundary.apply(id))
                .build());
        var handlers = CommandHandlingModule.named(stateType.getName()).commandHandlers();
        rules.forEach(rule -> addHandler(handlers, rule));
        return configurer.registerCommandHandlingModule(handlers);
    }

    private <C> void addHandler(CommandHandlingModule.CommandHandlerPhase handlers, Rule<B, S, C> rule) {
        handlers.commandHandler(
                new QualifiedName(rule.command()),
                configuration -> new DecidingHandler<>(
                        configuration.getComponent(StateManager.class),
                        configuration.getComponent(EventStore.class),
                        configuration.getComponent(java.time.Clock.class),
                        stateType,
                        rule.command(),
                        rule.boundaryOf(),
                        rule.decide()));
    }
}
