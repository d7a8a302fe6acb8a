// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
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
import org.jianting.consultation.events.ConsultationEvent;

/** Has the rule asked, appends the facts; or has it weighed what is asked, and appends nothing. It holds no rule. */
final class DecidingHandler<C> implements CommandHandler {

    /** After the phase in which the event store learns where its events went. */
    private static final ProcessingLifecycle.Phase POSITION_KNOWN =
            () -> ProcessingLifecycle.DefaultPhases.AFTER_COMMIT.order() + 1;

    private static final MessageType RESULT = new MessageType(PendingAnswer.class);
    private static final MessageType WEIGHED = new MessageType(Weighed.class);

    private final EventStore record;
    private final Clock clock;
    private final Class<C> commandType;
    private final BiFunction<C, ProcessingContext, CompletableFuture<Verdict>> decide;
    private final BiFunction<C, ProcessingContext, CompletableFuture<Weighed>> weigh;

    DecidingHandler(
            EventStore record,
            Clock clock,
            Class<C> commandType,
            BiFunction<C, ProcessingContext, CompletableFuture<Verdict>> decide,
            BiFunction<C, ProcessingContext, CompletableFuture<Weighed>> weigh) {
        this.record = record;
        this.clock = clock;
        this.commandType = commandType;
        this.decide = decide;
        this.weigh = weigh;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        C command = commandType.cast(Objects.requireNonNull(message.payload()));
        if (message.metadata().containsKey(Weighed.ONLY)) {
            return MessageStream.fromFuture(weigh.apply(command, context)
                    .thenApply(weighed -> new GenericCommandResultMessage(WEIGHED, weighed)));
        }
        var answer = decide.apply(command, context).thenApply(verdict -> keep(verdict, context));
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
