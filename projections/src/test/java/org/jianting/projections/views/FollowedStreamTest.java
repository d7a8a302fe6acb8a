// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowedStreamTest {

    private static final long END = 10;

    private final Progress progress = new Progress("closings");

    @Test
    void a_view_has_followed_to_the_end_when_nothing_is_left() {
        var stream = opened(new Facts(false));
        assertThat(stream.next()).isEmpty();
        assertThat(progress.now().followedTo()).isEqualTo(END);
    }

    @Test
    void a_view_has_not_followed_to_the_end_when_the_record_could_not_be_read() {
        var stream = opened(new Facts(true));
        assertThat(stream.next()).isEmpty();
        assertThat(progress.now().followedTo()).isLessThan(1);
    }

    @Test
    void what_was_read_before_the_record_could_not_be_read_is_all_that_a_view_has_followed() {
        var stream = opened(new Facts(true, 3L, 4L));
        assertThat(stream.next()).isPresent();
        progress.applied(4);
        assertThat(progress.now().followedTo()).isEqualTo(4);
    }

    private MessageStream<EventMessage> opened(Facts facts) {
        return new FollowedRecord(new Source(facts), progress, new Convoy(List.of(progress)))
                .open(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(0)), null);
    }

    private record Source(Facts facts) implements StreamableEventSource {

        @Override
        public MessageStream<EventMessage> open(StreamingCondition condition, @Nullable ProcessingContext context) {
            return facts;
        }

        @Override
        public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
        }

        @Override
        public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(END));
        }

        @Override
        public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
            return firstToken(context);
        }
    }

    /** Some facts, and then either no more for now or a disk that cannot be read. */
    private static final class Facts implements MessageStream<EventMessage> {

        private final Queue<Long> positions;
        private final boolean breaks;

        Facts(boolean breaks, Long... positions) {
            this.positions = new ArrayDeque<>(List.of(positions));
            this.breaks = breaks;
        }

        @Override
        public Optional<Entry<EventMessage>> next() {
            return Optional.ofNullable(positions.poll()).map(Facts::entry);
        }

        private static Entry<EventMessage> entry(long position) {
            return new SimpleEntry<>(
                    new GenericEventMessage(new MessageType("RoundClosed", "1"), "a fact"),
                    TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(position)));
        }

        @Override
        public Optional<Entry<EventMessage>> peek() {
            return Optional.ofNullable(positions.peek()).map(Facts::entry);
        }

        @Override
        public boolean hasNextAvailable() {
            return !positions.isEmpty();
        }

        @Override
        public void setCallback(Runnable callback) {}

        @Override
        public Optional<Throwable> error() {
            return isCompleted() ? Optional.of(new IllegalStateException("The disk cannot be read")) : Optional.empty();
        }

        @Override
        public boolean isCompleted() {
            return breaks && positions.isEmpty();
        }

        @Override
        public void close() {}
    }
}
