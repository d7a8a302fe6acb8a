// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.time.Duration;

/** What a full check of the record found. */
public sealed interface LedgerVerification {

    /** Every event is as it was recorded. */
    record Intact(long events, long commits, Duration took) implements LedgerVerification {

        public double eventsPerSecond() {
            return events / Math.max(took.toNanos() / 1e9, 1e-9);
        }

        @Override
        public String toString() {
            return "Intact: %,d events in %,d commits checked in %.1f s (%,.0f events/s)"
                    .formatted(events, commits, took.toNanos() / 1e9, eventsPerSecond());
        }
    }

    /**
     * Something was changed, removed, added or damaged.
     *
     * @param commit the first bad commit
     * @param position the first position that is wrong, as far as it can be told
     * @param check what does not hold
     */
    record Broken(long commit, long position, Check check, String detail) implements LedgerVerification {

        @Override
        public String toString() {
            return "Broken at commit %,d, position %,d (%s): %s".formatted(commit, position, check.sentence, detail);
        }
    }

    /** The checks, in the order in which they are made. */
    enum Check {
        READABLE("the file can be read"),
        COMMITS_ARE_GAPLESS("commits are numbered 1, 2, 3, …"),
        EVENTS_ARE_GAPLESS("positions are numbered 1, 2, 3, …"),
        CHAINED_TO_THE_PREVIOUS("each commit carries the hash of the one before"),
        EVENTS_MATCH_THE_HASH("the events are the ones that were hashed"),
        NOTHING_OUTSIDE_COMMITS("no event lies outside the commits"),
        TIMES_ARE_INDEXED("each commit knows the newest time so far"),
        TAGS_ARE_INDEXED("the index holds exactly the tags of the events"),
        TIP_IS_THE_LAST_COMMIT("the tip repeats the last commit");

        private final String sentence;

        Check(String sentence) {
            this.sentence = sentence;
        }
    }
}
