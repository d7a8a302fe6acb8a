// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Keeps views that are far behind side by side: the record's pages, and the facts in them, are then read and decoded once for
 * all of them. Left to themselves they drift apart, and each reads alone.
 *
 * <p>Only whoever is ahead waits, and never for one that does not move. Who has caught up with the record waits for nobody:
 * what is new is in memory, and people look at it while another view is rebuilt.
 */
final class Convoy {

    // With one more delivery it is still among the pages that the record keeps in memory.
    private static final long FARTHEST_AHEAD = 500;

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final List<Progress> views;

    Convoy(Collection<Progress> views) {
        this.views = List.copyOf(views);
    }

    /** Whether this view is to let others come up first; it is called when one of them has moved. */
    boolean holdsBack(Progress view) {
        // Noted first: whoever moves in between then calls, and it is looked at once more.
        view.waitsForOthers(true);
        var waits =
                view.isFarBehind() && views.stream().anyMatch(other -> other != view && isBehindAndMoving(other, view));
        view.waitsForOthers(waits);
        return waits;
    }

    private static boolean isBehindAndMoving(Progress other, Progress view) {
        return other.isFarBehind() && other.readTo() + FARTHEST_AHEAD < view.readTo() && other.hasMovedWithin(PATIENCE);
    }

    void moved() {
        views.stream().filter(Progress::waitsForOthers).forEach(Progress::call);
    }
}
