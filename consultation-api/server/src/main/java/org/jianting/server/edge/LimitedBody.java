// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import io.netty.util.concurrent.EventExecutor;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;
import reactor.util.context.Context;

/**
 * Passes a body on until it is too long, too late or too much. The time is for the whole body, not from one part to the next: a
 * byte every few seconds would hold a connection for ever. It is kept on the connection's own event loop, where the parts arrive as
 * well, so that no other thread is woken for a request that is on time.
 *
 * <p>The parts are copied into pieces of the heap that the {@link BodyRoom} has counted. A part of one byte would keep a whole
 * buffer of the network from being used again, and a body in chunks of one byte need a hundred times its length.
 */
final class LimitedBody extends FluxOperator<DataBuffer, DataBuffer> {

    /** Within each third of the time something must come. */
    private static final int LOOKS = 3;

    /** And so much of what has become a large body by then, because only few of these are taken at once: 26 KB/s. */
    private static final int PACE_OF_LARGE = BodyRoom.USUAL_IN_BYTES;

    private static final int GATHERED = 4 << 10;

    /**
     * What a body may come to.
     *
     * @param announced its length as its sender gave it, or -1
     */
    record Limits(int inBytes, Duration within, long announced) {}

    private final Limits limits;
    private final BodyRoom.Share room;
    private final EventExecutor loop;

    LimitedBody(Flux<DataBuffer> body, Limits limits, BodyRoom.Share room, EventExecutor loop) {
        super(body);
        this.limits = limits;
        this.room = room;
        this.loop = loop;
    }

    @Override
    public void subscribe(CoreSubscriber<? super DataBuffer> reader) {
        var passing = new Passing(reader);
        passing.watch();
        source.subscribe(passing);
    }

    private final class Passing implements CoreSubscriber<DataBuffer>, Subscription {

        private final CoreSubscriber<? super DataBuffer> reader;
        private @Nullable Subscription parts;
        private @Nullable Future<?> next;
        private int looks;
        private long received;
        private long receivedBefore;
        private boolean done;

        // Small parts, until there are enough of them.
        private byte[] gathered = new byte[0];
        private int inGathered;
        private @Nullable DataBufferFactory buffers;

        Passing(CoreSubscriber<? super DataBuffer> reader) {
            this.reader = reader;
        }

        @Override
        public Context currentContext() {
            return reader.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            parts = subscription;
            reader.onSubscribe(this);
        }

        @Override
        public void onNext(DataBuffer part) {
            try {
                if (!done) {
                    received += part.readableByteCount();
                    if (received > limits.inBytes()) {
                        fail(Faults.tooLarge(limits.inBytes()));
                    } else {
                        keep(part);
                    }
                }
            } finally {
                DataBufferUtils.release(part);
            }
        }

        private void keep(DataBuffer part) {
            buffers = part.factory();
            int size = part.readableByteCount();
            if (inGathered + size < gatheredAtMost()) {
                if (gathered.length > 0 || takes(gatheredAtMost())) {
                    gather(part, size);
                }
            } else if (takes(inGathered + size)) {
                var copy = Arrays.copyOf(gathered, inGathered + size);
                part.read(copy, inGathered, size);
                inGathered = 0;
                reader.onNext(buffers.wrap(copy));
            }
        }

        private void gather(DataBuffer part, int size) {
            if (gathered.length == 0) {
                gathered = new byte[gatheredAtMost()];
            }
            part.read(gathered, inGathered, size);
            inGathered += size;
            request(1); // for the one that was not passed on
        }

        private int gatheredAtMost() {
            return limits.announced() < 0 ? GATHERED : (int) Math.min(GATHERED, limits.announced());
        }

        private boolean takes(int bytes) {
            var fault = room.take(received, bytes);
            if (fault != null) {
                fail(fault);
            }
            return fault == null;
        }

        private void watch() {
            next = loop.schedule(this::look, limits.within().toMillis() / LOOKS, TimeUnit.MILLISECONDS);
        }

        private void look() {
            looks++;
            long enough = receivedBefore > BodyRoom.USUAL_IN_BYTES ? PACE_OF_LARGE : 1;
            if (looks == LOOKS || received - receivedBefore < enough) {
                fail(Faults.tooSlow());
            } else {
                receivedBefore = received;
                watch();
            }
        }

        private void fail(Fault fault) {
            if (end()) {
                cancelParts();
                reader.onError(new FaultSignal(fault));
            }
        }

        @Override
        public void onError(Throwable failure) {
            if (end()) {
                // Reactor Netty tells of a reset connection twice, and the second time would be logged as an error.
                cancelParts();
                reader.onError(SenderGone.orElse(failure));
            }
        }

        @Override
        public void onComplete() {
            if (end()) {
                if (inGathered > 0 && buffers != null) {
                    reader.onNext(buffers.wrap(ByteBuffer.wrap(gathered, 0, inGathered)));
                }
                reader.onComplete();
            }
        }

        private boolean end() {
            if (done) {
                return false;
            }
            done = true;
            if (next != null) {
                next.cancel(false);
            }
            return true;
        }

        @Override
        public void request(long many) {
            if (parts != null) {
                parts.request(many);
            }
        }

        @Override
        public void cancel() {
            end();
            cancelParts();
        }

        private void cancelParts() {
            if (parts != null) {
                parts.cancel();
            }
        }
    }
}
