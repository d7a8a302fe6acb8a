// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.time.Duration;

/**
 * The limits of the ledger. All of them bound memory or waiting; none changes what is recorded.
 *
 * @param queueInEvents how many events may wait for the sequencer before it answers that it is busy
 * @param queueInBytes the same in payload bytes
 * @param commitInEvents the most events that one durable commit takes
 * @param commitInBytes the same in payload bytes
 * @param windowInEvents how many of the newest events stay in memory for conditions and followers
 * @param windowInBytes the same in payload bytes; a decoded fact takes about twice its bytes more
 * @param readers connections that read beside the writer
 * @param restBetweenWakes after waking its followers the ledger gathers news for this long before it wakes them again
 */
public record LedgerSettings(
        int queueInEvents,
        long queueInBytes,
        int commitInEvents,
        long commitInBytes,
        int windowInEvents,
        long windowInBytes,
        int readers,
        Duration restBetweenWakes) {

    private static final long MEBIBYTE = 1L << 20;

    public LedgerSettings {
        atLeastOne("queueInEvents", queueInEvents);
        atLeastOne("queueInBytes", queueInBytes);
        atLeastOne("commitInEvents", commitInEvents);
        atLeastOne("commitInBytes", commitInBytes);
        atLeastOne("windowInEvents", windowInEvents);
        atLeastOne("windowInBytes", windowInBytes);
        atLeastOne("readers", readers);
    }

    /** The window is some tenths of a second of the most that comes: what stays longer is collected at a far higher price. */
    public static LedgerSettings defaults() {
        return new LedgerSettings(
                10_000, 32 * MEBIBYTE, 2_048, 8 * MEBIBYTE, 2_048, 4 * MEBIBYTE, 4, Duration.ofMillis(50));
    }

    public LedgerSettings withQueue(int events, long bytes) {
        return new LedgerSettings(
                events, bytes, commitInEvents, commitInBytes, windowInEvents, windowInBytes, readers, restBetweenWakes);
    }

    public LedgerSettings withWindow(int events, long bytes) {
        return new LedgerSettings(
                queueInEvents, queueInBytes, commitInEvents, commitInBytes, events, bytes, readers, restBetweenWakes);
    }

    public LedgerSettings withRestBetweenWakes(Duration rest) {
        return new LedgerSettings(
                queueInEvents,
                queueInBytes,
                commitInEvents,
                commitInBytes,
                windowInEvents,
                windowInBytes,
                readers,
                rest);
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("%s must be at least 1, was %d".formatted(name, value));
        }
    }
}
