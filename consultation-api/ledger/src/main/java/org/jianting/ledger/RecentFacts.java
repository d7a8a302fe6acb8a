// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The newest facts, in memory, shared by everybody who follows. One thread adds (the sequencer's); any thread reads
 * without a lock: a reader that finds another position in the slot has come too late and asks the store.
 */
final class RecentFacts {

    private final AtomicReferenceArray<@Nullable RecordedFact> slots;
    private final LatestPositions latest = new LatestPositions();
    private final long limitInBytes;
    private long bytes;
    private volatile long oldest;
    private volatile long head;

    RecentFacts(int limitInEvents, long limitInBytes, long head) {
        this.slots = new AtomicReferenceArray<>(limitInEvents);
        this.limitInBytes = limitInBytes;
        this.head = head;
        this.oldest = head + 1;
    }

    /** The last position that anybody may know of. */
    long head() {
        return head;
    }

    /** The first position that is still here; one more than the head when nothing is. */
    long oldest() {
        return oldest;
    }

    @Nullable
    RecordedFact at(long position) {
        var fact = slots.get(slotOf(position));
        return fact != null && fact.position() == position ? fact : null;
    }

    /** Places facts that nobody sees until {@link #advanceTo}. */
    void place(List<RecordedFact> facts) {
        for (var fact : facts) {
            if (fact.position() - oldest >= slots.length()) {
                dropOldest();
            }
            slots.set(slotOf(fact.position()), fact);
            latest.add(fact.name(), fact.tags(), fact.position());
            bytes += fact.size();
            while (bytes > limitInBytes && oldest < fact.position()) {
                dropOldest();
            }
        }
    }

    /** Whether a fact in memory after the position meets the criterion; for the adding thread only. */
    boolean holds(Selection.Criterion criterion, long after) {
        if (!latest.mayHold(criterion, after)) {
            return false;
        }
        if (criterion.tags().size() < 2) {
            return true;
        }
        for (var position = Math.max(after + 1, oldest); position <= head; position++) {
            var fact = at(position);
            if (fact != null && criterion.matches(fact)) {
                return true;
            }
        }
        return false;
    }

    void advanceTo(long position) {
        head = position;
    }

    private void dropOldest() {
        var dropped = oldest;
        var slot = slotOf(dropped);
        var fact = slots.get(slot);
        if (fact != null) {
            bytes -= fact.size();
            slots.set(slot, null);
            latest.remove(fact.name(), fact.tags(), fact.position());
        }
        oldest = dropped + 1;
    }

    private int slotOf(long position) {
        return (int) (position % slots.length());
    }
}
