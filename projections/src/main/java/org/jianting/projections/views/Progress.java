// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How far one view has come. Axon's coordinator reads ahead on one thread, the view applies on another, anybody asks. */
final class Progress {

    // One is applied while the next is read.
    private static final int MOST_DELIVERIES_AHEAD = 2;

    private final String view;
    private final AtomicInteger ahead = new AtomicInteger();
    private volatile long nothingLeftBefore = Positions.NONE;
    private volatile long delivered = Positions.NONE;
    private volatile long applied = Positions.NONE;
    private volatile @Nullable String stoppedBecause;
    private volatile Runnable callForMore = () -> {};

    Progress(String view) {
        this.view = view;
    }

    /** After a failure the stream is opened again, further back. */
    void opened(long from) {
        nothingLeftBefore = Positions.NONE;
        delivered = Positions.NONE;
        ahead.set(0);
        startedAt(from);
    }

    void startedAt(long position) {
        applied = position;
    }

    void callsForMoreWith(Runnable callback) {
        callForMore = callback;
    }

    boolean wantsMore() {
        return ahead.get() < MOST_DELIVERIES_AHEAD;
    }

    void delivered(long position) {
        delivered = position;
        ahead.incrementAndGet();
    }

    void nothingLeftBefore(long end) {
        nothingLeftBefore = end;
    }

    void applied(long position) {
        applied = position;
        stoppedBecause = null;
        // Never below nothing: the last delivery of a stream may be applied when the next stream is open already.
        ahead.updateAndGet(count -> Math.max(0, count - 1));
        callForMore.run();
    }

    void stopped(String because) {
        stoppedBecause = because;
    }

    /**
     * Everything that was read has been applied and nothing more was there: then the view has followed to where the record
     * ended, although the last facts were not for it.
     */
    ViewPosition now() {
        // Read in this order. A fact is noted as delivered before a later end is noted; so whoever sees the later end
        // sees the
        // fact too, and does not take it for applied.
        var end = nothingLeftBefore;
        var read = delivered;
        var done = applied;
        return new ViewPosition(view, done >= read ? Math.max(done, end) : done, stoppedBecause);
    }
}
