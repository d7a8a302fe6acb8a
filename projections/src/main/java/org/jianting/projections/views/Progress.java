// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How far one view has come. Axon's coordinator reads ahead on one thread, the view applies on another, anybody asks. */
final class Progress {

    // One is applied while the next is read.
    private static final int MOST_DELIVERIES_AHEAD = 2;

    // About what the record has left in memory; who reads behind that reads from the file.
    private static final long FAR = 2_000;

    private final String view;
    private final AtomicInteger ahead = new AtomicInteger();
    private long nothingLeftBefore = Positions.NONE;
    private long delivered = Positions.NONE;
    private long applied = Positions.NONE;
    private @Nullable String stoppedBecause;
    private volatile Runnable callForMore = () -> {};
    private volatile long readTo = Positions.NONE;
    private volatile long readAt = System.nanoTime();
    private volatile boolean farBehind;
    private volatile boolean waitsForOthers;

    Progress(String view) {
        this.view = view;
    }

    /** After a failure the stream is opened again, further back; nobody is to see a part of that. */
    synchronized void opened(long from) {
        nothingLeftBefore = Positions.NONE;
        delivered = Positions.NONE;
        ahead.set(0);
        farBehind = false;
        startedAt(from);
    }

    synchronized void startedAt(long position) {
        applied = position;
    }

    void callsForMoreWith(Runnable callback) {
        callForMore = callback;
    }

    boolean wantsMore() {
        return ahead.get() < MOST_DELIVERIES_AHEAD;
    }

    /** So far it was read of a record that ends there. */
    void read(long position, long end) {
        readTo = position;
        readAt = System.nanoTime();
        farBehind = end - position > FAR;
    }

    /** Nothing that it follows is left to be read. */
    void readAll() {
        farBehind = false;
    }

    long readTo() {
        return readTo;
    }

    boolean isFarBehind() {
        return farBehind;
    }

    boolean hasMovedWithin(Duration time) {
        return System.nanoTime() - readAt < time.toNanos();
    }

    void waitsForOthers(boolean waits) {
        waitsForOthers = waits;
    }

    boolean waitsForOthers() {
        return waitsForOthers;
    }

    void call() {
        callForMore.run();
    }

    synchronized void delivered(long position) {
        delivered = position;
        ahead.incrementAndGet();
    }

    synchronized void nothingLeftBefore(long end) {
        nothingLeftBefore = end;
    }

    void applied(long position) {
        noteApplied(position);
        // Whoever is called may ask what is held here.
        call();
    }

    private synchronized void noteApplied(long position) {
        applied = position;
        stoppedBecause = null;
        // Never below nothing: the last delivery of a stream may be applied when the next stream is open already.
        ahead.updateAndGet(count -> Math.max(0, count - 1));
    }

    synchronized void stopped(String because) {
        stoppedBecause = because;
    }

    /**
     * Everything that was read has been applied and nothing more was there: then the view has followed to where the record
     * ended, although the last facts were not for it.
     */
    synchronized ViewPosition now() {
        return new ViewPosition(
                view, applied >= delivered ? Math.max(applied, nothingLeftBefore) : applied, stoppedBecause);
    }
}
