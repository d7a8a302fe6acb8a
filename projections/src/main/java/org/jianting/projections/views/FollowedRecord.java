// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/** The record as one view follows it: its events know their positions, and how far it was read is noted. */
record FollowedRecord(StreamableEventSource record, Progress progress, Convoy convoy) implements StreamableEventSource {

    @Override
    public MessageStream<EventMessage> open(StreamingCondition condition, @Nullable ProcessingContext context) {
        progress.opened(Positions.of(condition.position()));
        return new FollowedStream(record.open(condition, context), this);
    }

    /** The end of the record at this moment, or what is known to lie before it. */
    long end() {
        return Positions.of(record.latestToken(null).getNow(null));
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return record.firstToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return record.latestToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return record.tokenAt(at, context);
    }
}
