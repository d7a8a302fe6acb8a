// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jianting.projections.views.Delivery.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The live stream of the facts that a view follows, as many to a delivery as are there. Axon's coordinator is its only reader.
 */
final class FollowedStream implements MessageStream<EventMessage> {

    private static final int MOST_IN_A_DELIVERY = 500;

    private final MessageStream<EventMessage> facts;
    private final FollowedRecord source;
    private final Progress progress;
    private @Nullable Entry<EventMessage> next;
    private long endBehindNext = Positions.NONE;
    // A busy record brings news faster than a batch of documents is worth writing. News is gathered when the record
    // wakes its
    // followers, which it does a few times a second under load, and not each time a view has a hand free.
    private volatile boolean news = true;

    FollowedStream(MessageStream<EventMessage> facts, FollowedRecord source) {
        this.facts = facts;
        this.source = source;
        this.progress = source.progress();
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        var entry = peek();
        entry.ifPresent(delivery -> {
            progress.delivered(Positions.of(TrackingToken.fromContext(delivery)));
            // In this order: whoever sees the end sees that this delivery is still to be applied.
            progress.nothingLeftBefore(endBehindNext);
        });
        next = null;
        return entry;
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        // A view that is behind is not given more to hold; it calls for it when it has applied what it has.
        if (next == null && news && progress.wantsMore() && !source.convoy().holdsBack(progress)) {
            next = gather();
            source.convoy().moved();
        }
        return Optional.ofNullable(next);
    }

    private @Nullable Entry<EventMessage> gather() {
        // Taken back before anything is read: what is recorded meanwhile brings its own news.
        news = false;
        // The end is asked first: if then nothing is left, nothing that this view follows lies before that end.
        var end = source.end();
        var gathered = new ArrayList<Recorded>();
        TrackingToken last = null;
        while (gathered.size() < MOST_IN_A_DELIVERY) {
            var entry = facts.next().orElse(null);
            if (entry == null) {
                break;
            }
            last = TrackingToken.fromContext(entry).orElseThrow();
            gathered.add(new Recorded(Positions.of(last), entry.message()));
        }
        boolean full = gathered.size() == MOST_IN_A_DELIVERY;
        if (full) {
            news = true; // there may be more
        }
        // A stream that has ended, as it does when the record cannot be read, does not say that nothing is left.
        boolean nothingLeft = !full && !facts.isCompleted();
        endBehindNext = nothingLeft ? end : Positions.NONE;
        if (last == null) {
            progress.readAll();
            progress.nothingLeftBefore(endBehindNext);
            return null;
        }
        progress.read(Positions.of(last), end);
        if (!full) {
            progress.readAll(); // however far the end is, this view follows nothing before it
        }
        return new SimpleEntry<>(new Delivery(gathered).message(), TrackingToken.addToContext(Context.empty(), last));
    }

    @Override
    public boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public void setCallback(Runnable callback) {
        Runnable call = () -> callUnlessShutDown(callback);
        progress.callsForMoreWith(call);
        facts.setCallback(() -> {
            news = true;
            call.run();
        });
    }

    private static void callUnlessShutDown(Runnable callback) {
        try {
            callback.run();
        } catch (RejectedExecutionException shutDown) {
            // The processor has stopped between the news and the call; whoever brings the news has nothing to do with
            // that.
        }
    }

    @Override
    public Optional<Throwable> error() {
        return facts.error();
    }

    @Override
    public boolean isCompleted() {
        return facts.isCompleted();
    }

    @Override
    public void close() {
        // Whoever calls back a closed stream would wake a processor that is shut down.
        setCallback(() -> {});
        facts.close();
    }
}
