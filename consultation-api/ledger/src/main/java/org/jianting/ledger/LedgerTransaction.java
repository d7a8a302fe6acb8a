// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** One transaction as Axon sees it: nothing is queued before {@code commit}, nothing answered before it is durable. */
final class LedgerTransaction implements AppendTransaction<Long> {

    private final AppendQueue queue;
    private final Append append;
    private final AtomicBoolean finished = new AtomicBoolean();

    LedgerTransaction(AppendQueue queue, Append append) {
        this.queue = queue;
        this.append = append;
    }

    @Override
    public CompletableFuture<Long> commit(@Nullable ProcessingContext context) {
        if (finished.getAndSet(true)) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("This transaction was already committed or rolled back."));
        }
        try {
            queue.add(append);
            return append.answer();
        } catch (LedgerBusy | LedgerUnavailable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        finished.set(true);
        // Too late when the sequencer has it already; the record then holds it, and its answer has said so.
        append.withdrawn().set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(Long lastPosition, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(lastPosition));
    }
}
