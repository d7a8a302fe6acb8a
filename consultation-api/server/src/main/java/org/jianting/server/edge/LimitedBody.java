// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;
import reactor.util.context.Context;

/**
 * Passes a body on until it is too long or too late. The time is for the whole body, not from one part to the next: a byte every
 * few seconds would hold a connection for ever. It is kept on the connection's own event loop, where the parts arrive as well, so
 * that no other thread is woken for a request that is on time.
 */
final class LimitedBody extends FluxOperator<DataBuffer, DataBuffer> {

    private final int limit;
    private final Duration within;
    private final EventExecutor loop;

    LimitedBody(Flux<DataBuffer> body, int limitInBytes, Duration within, EventExecutor loop) {
        super(body);
        this.limit = limitInBytes;
        this.within = within;
        this.loop = loop;
    }

    @Override
    public void subscribe(CoreSubscriber<? super DataBuffer> reader) {
        var passing = new Passing(reader);
        passing.deadline = loop.schedule(passing::late, within.toMillis(), TimeUnit.MILLISECONDS);
        source.subscribe(passing);
    }

    private final class Passing implements CoreSubscriber<DataBuffer>, Subscription {

        private final CoreSubscriber<? super DataBuffer> reader;
        private @Nullable Subscription parts;
        private @Nullable Future<?> deadline;
        private long received;
        private boolean done;

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
            received += part.readableByteCount();
            if (done || received > limit) {
                DataBufferUtils.release(part);
                fail(Faults.tooLarge(limit));
            } else {
                reader.onNext(part);
            }
        }

        private void late() {
            fail(Faults.tooSlow());
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
                reader.onError(failure);
            }
        }

        @Override
        public void onComplete() {
            if (end()) {
                reader.onComplete();
            }
        }

        private boolean end() {
            if (done) {
                return false;
            }
            done = true;
            if (deadline != null) {
                deadline.cancel(false);
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
