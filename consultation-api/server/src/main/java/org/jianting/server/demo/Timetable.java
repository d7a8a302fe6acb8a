// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What happens when. Two stories run beside each other, and the record takes them in the order of time. What happens may put
 * more on the table: when a round closes is known only once its notice is posted.
 */
final class Timetable {

    private record Entry(Instant when, int order, Runnable what) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::when).thenComparingInt(Entry::order));
    private int added;

    void at(Instant when, Runnable what) {
        entries.add(new Entry(when, added++, what));
    }

    void play(DrivenClock clock) {
        for (var entry = entries.poll(); entry != null; entry = entries.poll()) {
            clock.moveTo(entry.when());
            entry.what().run();
        }
    }
}
