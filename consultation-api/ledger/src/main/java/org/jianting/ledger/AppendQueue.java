// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits to be recorded. It is bounded by events and by bytes and says "busy" instead of growing: a caller who
 * hears no can come again, a program without memory cannot.
 */
final class AppendQueue {

    private final LedgerSettings limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<Append> waiting = new ArrayDeque<>();
    private long events;
    private long bytes;
    private boolean closed;

    AppendQueue(LedgerSettings limits) {
        this.limits = limits;
    }

    void add(Append append) {
        lock.lock();
        try {
            if (closed) {
                throw new LedgerUnavailable("The ledger is closed. Nothing of this request was recorded.");
            }
            // An append that is larger than the whole queue must still be possible when nothing else waits.
            if (!waiting.isEmpty() && isFullFor(append)) {
                throw new LedgerBusy(events, limits.queueInEvents(), bytes, limits.queueInBytes());
            }
            waiting.add(append);
            count(append, 1);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    private boolean isFullFor(Append append) {
        return events + append.drafts().size() > limits.queueInEvents()
                || bytes + append.bytes() > limits.queueInBytes();
    }

    private void count(Append append, int sign) {
        events += sign * (long) append.drafts().size();
        bytes += sign * append.bytes();
    }

    /**
     * Waits until something is there or the time is up, then takes all that fits one commit.
     *
     * @return nothing when the time is up, or when the queue is closed and empty
     */
    List<Append> take(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var nanos = atMost.toNanos();
            while (waiting.isEmpty() && !closed && nanos > 0) {
                nanos = arrived.awaitNanos(nanos);
            }
            return drain();
        } finally {
            lock.unlock();
        }
    }

    private List<Append> drain() {
        var batch = new ArrayList<Append>();
        var batchEvents = 0L;
        var batchBytes = 0L;
        while (!waiting.isEmpty()) {
            var next = waiting.peek();
            batchEvents += next.drafts().size();
            batchBytes += next.bytes();
            if (!batch.isEmpty() && (batchEvents > limits.commitInEvents() || batchBytes > limits.commitInBytes())) {
                break;
            }
            batch.add(waiting.remove());
            count(next, -1);
        }
        return batch;
    }

    boolean isClosedAndEmpty() {
        lock.lock();
        try {
            return closed && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more; what waits already is still recorded. */
    void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
