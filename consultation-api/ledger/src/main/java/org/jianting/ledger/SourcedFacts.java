// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.Iterator;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.jspecify.annotations.Nullable;

/** The facts of one decision up to a head, and at the end the marker that says which head that was. */
final class SourcedFacts implements MessageStream<EventMessage> {

    private final Iterator<RecordedFact> facts;
    private final long head;
    private @Nullable Entry<EventMessage> next;
    private @Nullable Throwable error;
    private boolean ended;
    private boolean closed;

    SourcedFacts(Iterator<RecordedFact> facts, long head) {
        this.facts = facts;
        this.head = head;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        var entry = peek();
        next = null;
        return entry;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        if (next == null && !closed && !ended) {
            find();
        }
        return Optional.ofNullable(next);
    }

    private void find() {
        try {
            if (facts.hasNext()) {
                next = LiveFacts.entry(facts.next());
            } else {
                ended = true;
                next = marker();
            }
        } catch (RuntimeException e) {
            error = e;
            closed = true;
        }
    }

    private Entry<EventMessage> marker() {
        var marker = new GlobalIndexConsistencyMarker(head);
        return new SimpleEntry<>(
                TerminalEventMessage.INSTANCE, ConsistencyMarker.addToContext(Context.empty(), marker));
    }

    @Override
    public void setCallback(Runnable callback) {
        // Everything is there from the beginning, so there is nothing to wait for.
        callback.run();
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public synchronized boolean isCompleted() {
        return closed || (ended && next == null);
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public synchronized void close() {
        closed = true;
        next = null;
    }
}
