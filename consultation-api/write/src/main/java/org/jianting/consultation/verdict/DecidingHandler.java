// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.ProcessingLifecycle;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.modelling.StateManager;
import org.jianting.consultation.events.ConsultationEvent;

/** Loads the state, asks the rule, appends the facts. It holds no rule. */
final class DecidingHandler<B, S, C> implements CommandHandler {

    /** After the phase in which the event store learns where its events went. */
    private static final ProcessingLifecycle.Phase POSITION_KNOWN =
            () -> ProcessingLifecycle.DefaultPhases.AFTER_COMMIT.order() + 1;

    private static final MessageType RESULT = new MessageType(PendingAnswer.class);

    private final StateManager states;
    private final EventStore record;
    private final Clock clock;
    private final Class<S> stateType;
    private final Class<C> commandType;
    private final Function<C, B> boundaryOf;
    private final BiFunction<S, C, Verdict> decide;

    DecidingHandler(
            StateManager states,
            EventStore record,
            Clock clock,
            Class<S> stateType,
            Class<C> commandType,
            Function<C, B> boundaryOf,
            BiFunction<S, C, Verdict> decide) {
        this.states = states;
        this.record = record;
        this.clock = clock;
        this.stateType = stateType;
        this.commandType = commandType;
        this.boundaryOf = boundaryOf;
        this.decide = decide;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        C command = commandType.cast(Objects.requireNonNull(message.payload()));
        var answer = states.loadEntity(stateType, boundaryOf.apply(command), context)
                .thenApply(state -> keep(decide.apply(state, command), context));
        return MessageStream.fromFuture(answer.thenApply(pending -> new GenericCommandResultMessage(RESULT, pending)));
    }

    private PendingAnswer keep(Verdict verdict, ProcessingContext context) {
        var pending = new PendingAnswer(verdict);
        if (verdict instanceof Verdict.Accepted(var facts) && !facts.isEmpty()) {
            var transaction = record.transaction(context);
            facts.forEach(fact -> transaction.appendEvent(message(fact)));
            context.runOn(POSITION_KNOWN, committed -> pending.recordedUpTo(transaction.appendPosition()));
        }
        return pending;
    }

    private EventMessage message(ConsultationEvent fact) {
        var type = new MessageType(fact.getClass().getSimpleName(), "1");
        return new GenericEventMessage(UUID.randomUUID().toString(), type, fact, Map.of(), clock.instant());
    }
}
