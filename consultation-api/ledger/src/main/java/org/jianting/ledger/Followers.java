// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who wait for news. A quiet ledger wakes them at once; a busy one gathers the news of some milliseconds first,
 * because each wake-up of an event processor costs more than reading the events it was woken for.
 */
final class Followers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private final LongSupplier head;
    private final Duration rest;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Condition never = lock.newCondition();
    private final Set<Runnable> callbacks = ConcurrentHashMap.newKeySet();
    private final Thread waker;
    private boolean unheard;
    private boolean closed;

    Followers(LongSupplier head, Duration rest) {
        this.head = head;
        this.rest = rest;
        this.waker = Thread.ofPlatform().daemon().name("ledger-followers").unstarted(this::wakeUntilClosed);
    }

    void start() {
        waker.start();
    }

    void add(Runnable callback) {
        callbacks.add(callback);
    }

    void remove(Runnable callback) {
        callbacks.remove(callback);
    }

    /** The head has moved. */
    void announce() {
        lock.lock();
        try {
            unheard = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the head has reached the position; false when the time was up or the ledger closed before. */
    boolean await(long position, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var nanos = atMost.toNanos();
            while (head.getAsLong() < position && !closed && nanos > 0) {
                nanos = news.awaitNanos(nanos);
            }
            return head.getAsLong() >= position;
        } finally {
            lock.unlock();
        }
    }

    private void wakeUntilClosed() {
        try {
            while (waitForNews()) {
                callbacks.forEach(Followers::wake);
                restUnlessClosed();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        callbacks.forEach(Followers::wake);
    }

    private boolean waitForNews() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!unheard && !closed) {
                news.await();
            }
            unheard = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void restUnlessClosed() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var nanos = rest.toNanos();
            while (!closed && nanos > 0) {
                nanos = never.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void wake(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            // One follower's failure must not keep the news from the others; it will ask again by itself.
            LOG.warn("A follower of the ledger failed when it was woken", e);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            news.signalAll();
            never.signalAll();
        } finally {
            lock.unlock();
        }
        Uninterruptibly.join(waker);
    }
}
