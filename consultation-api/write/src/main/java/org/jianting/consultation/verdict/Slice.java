// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.eventsourcing.EventSourcedEntityFactory;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
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

    /** A rule on a command that rests on two states. */
    @FunctionalInterface
    public interface OnTwo<S, T, C> {
        Verdict decide(S first, Optional<T> second, C command);
    }

    /** Loads what a rule rests on, and asks it. */
    private interface Asking<C, A> {
        CompletableFuture<A> ask(StateManager states, C command, ProcessingContext context);
    }

    private record Rule<C>(Class<C> command, Asking<C, Verdict> deciding, Asking<C, Weighed> weighing) {

        /** Of a rule that can only decide, the one refusal is all that can be said beforehand. */
        Rule(Class<C> command, Asking<C, Verdict> deciding) {
            this(
                    command,
                    deciding,
                    (states, asked, context) ->
                            deciding.ask(states, asked, context).thenApply(Weighed::of));
        }
    }

    private final Class<B> boundaryType;
    private final Class<S> stateType;
    private final Function<B, S> initial;
    private final Function<B, EventCriteria> boundary;
    private final BiFunction<S, ConsultationEvent, S> evolve;
    private final List<Rule<?>> rules = new ArrayList<>();

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
        rules.add(new Rule<>(
                command,
                (states, asked, context) -> states.loadEntity(stateType, boundaryOf.apply(asked), context)
                        .thenApply(state -> decide.apply(state, asked))));
        return this;
    }

    /** Adds a command whose rule can also tell everything that it would refuse, and not only what it would refuse first. */
    public <C> Slice<B, S> on(
            Class<C> command,
            Function<C, B> boundaryOf,
            BiFunction<S, C, Verdict> decide,
            BiFunction<S, C, Weighed> weigh) {
        rules.add(new Rule<>(
                command,
                (states, asked, context) -> states.loadEntity(stateType, boundaryOf.apply(asked), context)
                        .thenApply(state -> decide.apply(state, asked)),
                (states, asked, context) -> states.loadEntity(stateType, boundaryOf.apply(asked), context)
                        .thenApply(state -> weigh.apply(state, asked))));
        return this;
    }

    /**
     * Adds a command that rests on a second state as well, where it names one. Two small boundaries in place of one that
     * joins them: what thousands of commands share is then found in the ledger's memory, whatever each has of its own.
     */
    public <C, A, T> Slice<B, S> on(
            Class<C> command,
            Function<C, B> boundaryOf,
            Class<T> second,
            Function<C, Optional<A>> secondBoundaryOf,
            OnTwo<S, T, C> decide) {
        rules.add(new Rule<>(
                command,
                (states, asked, context) -> states.loadEntity(stateType, boundaryOf.apply(asked), context)
                        .thenCompose(state -> optional(states, second, secondBoundaryOf.apply(asked), context)
                                .thenApply(other -> decide.decide(state, other, asked)))));
        return this;
    }

    private static <A, T> CompletableFuture<Optional<T>> optional(
            StateManager states, Class<T> type, Optional<A> boundary, ProcessingContext context) {
        return boundary.map(id -> states.loadEntity(type, id, context).thenApply(Optional::of))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
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
        // A state that commands only look at beside another has no command of its own.
        if (rules.isEmpty()) {
            return configurer;
        }
        var handlers = CommandHandlingModule.named(stateType.getName()).commandHandlers();
        rules.forEach(rule -> addHandler(handlers, rule));
        return configurer.registerCommandHandlingModule(handlers);
    }

    private static <C> void addHandler(CommandHandlingModule.CommandHandlerPhase handlers, Rule<C> rule) {
        handlers.commandHandler(new QualifiedName(rule.command()), configuration -> {
            var states = configuration.getComponent(StateManager.class);
            return new DecidingHandler<>(
                    configuration.getComponent(EventStore.class),
                    configuration.getComponent(java.time.Clock.class),
                    rule.command(),
                    (command, context) -> rule.deciding().ask(states, command, context),
                    (command, context) -> rule.weighing().ask(states, command, context));
        });
    }
}
