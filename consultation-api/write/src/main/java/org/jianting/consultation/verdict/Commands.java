// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The one door through which commands reach the rules, for the reactive edge. */
public final class Commands {

    /** Enough for a dozen desks that rule on the same page of the roster in the same second; a rule is pure, so asking again is safe. */
    private static final int ATTEMPTS = 12;

    private final CommandGateway gateway;

    public Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Decides on a command and records what follows. When somebody else changed what the decision rests on in the same moment,
     * the rule is asked again on the new state.
     *
     * @return the answer, once it is durable; an error signal is an outage or a bug, never a refusal
     */
    public Mono<Answer> send(Object command) {
        return Mono.fromFuture(() -> gateway.send(command).resultAs(PendingAnswer.class))
                .map(PendingAnswer::answer)
                .retryWhen(Retry.backoff(ATTEMPTS, Duration.ofMillis(2))
                        .maxBackoff(Duration.ofMillis(100))
                        .filter(Commands::somebodyElseWasFirst)
                        .onRetryExhaustedThrow((retry, signal) -> signal.failure()));
    }

    private static boolean somebodyElseWasFirst(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AppendEventsTransactionRejectedException) {
                return true;
            }
        }
        return false;
    }
}
