// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Facts in order, without gaps and without end. It may wait for the disk when it reads what has left memory.
 */
final class LiveFacts implements MessageStream<EventMessage> {

    private final History history;
    private final Followers followers;
    private final Selection selection;
    private long position;
    private List<RecordedFact> ahead = List.of();
    private int read;
    private boolean foundInPage;
    private @Nullable RecordedFact next;
    private @Nullable Throwable error;
    private @Nullable Runnable callback;
    private boolean closed;

    LiveFacts(History history, Followers followers, Selection selection, long after) {
        this.history = history;
        this.followers = followers;
        this.selection = selection;
        this.position = after;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        var entry = peek();
        next = null;
        return entry;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        if (next == null && !closed) {
            find();
        }
        return Optional.ofNullable(next).map(LiveFacts::entry);
    }

    private void find() {
        try {
            while (next == null && fetch()) {
                var fact = ahead.get(read++);
                position = fact.position();
                if (selection.matches(fact)) {
                    next = fact;
                    foundInPage = true;
                }
            }
        } catch (RuntimeException e) {
            error = e;
            close();
        }
    }

    private boolean fetch() {
        if (read == ahead.size()) {
            if (!foundInPage) {
                position = history.skip(selection, position);
            }
            ahead = history.from(position + 1);
            read = 0;
            foundInPage = false;
        }
        return !ahead.isEmpty();
    }

    static Entry<EventMessage> entry(RecordedFact fact) {
        var token = new GlobalSequenceTrackingToken(fact.position());
        return new SimpleEntry<>(fact, TrackingToken.addToContext(Context.empty(), token));
    }

    @Override
    public synchronized void setCallback(Runnable replacement) {
        if (callback != null) {
            followers.remove(callback);
        }
        callback = replacement;
        if (!closed) {
            followers.add(replacement);
        }
        replacement.run();
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public synchronized boolean isCompleted() {
        return closed;
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public synchronized void close() {
        closed = true;
        next = null;
        ahead = List.of();
        read = 0;
        if (callback != null) {
            followers.remove(callback);
        }
    }
}
