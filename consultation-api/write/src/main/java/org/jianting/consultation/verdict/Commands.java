// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Metadata;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The one door through which commands reach the rules, for the reactive edge. */
public final class Commands {

    /** Enough for a dozen desks that rule on the same page of the roster in the same second; a rule is pure, so asking again is safe. */
    private static final int ATTEMPTS = 12;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

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
        return Mono.fromFuture(() -> decided(command))
                // The machinery of trying again is set up only for those who have to: a submission never does.
                .onErrorResume(
                        Commands::somebodyElseWasFirst,
                        first -> Mono.fromFuture(() -> decided(command))
                                .retryWhen(Retry.backoff(ATTEMPTS - 1, FIRST_PAUSE)
                                        .maxBackoff(LONGEST_PAUSE)
                                        .filter(Commands::somebodyElseWasFirst)
                                        .onRetryExhaustedThrow((retry, signal) -> signal.failure()))
                                .delaySubscription(FIRST_PAUSE));
    }

    /**
     * Asks the rule of a command what it would refuse now, on the same state on which it would decide, and records nothing. No
     * refusal means that the command would be accepted at this moment; a rule that can tell everything that is missing does.
     */
    public Mono<Weighed> weigh(Object command) {
        return Mono.fromFuture(
                () -> gateway.send(command, Metadata.with(Weighed.ONLY, "yes")).resultAs(Weighed.class));
    }

    private CompletableFuture<Answer> decided(Object command) {
        return gateway.send(command).resultAs(PendingAnswer.class).thenApply(PendingAnswer::answer);
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
