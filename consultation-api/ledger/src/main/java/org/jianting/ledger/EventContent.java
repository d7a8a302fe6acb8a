// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.time.Instant;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * One event as it is kept, before it has a place in the record. Tags, metadata and payload are the very bytes that the
 * hash covers, so that reading them back another way can never hide a change.
 *
 * @param time nanoseconds since 1970, so that an instant survives exactly
 */
@SuppressWarnings("ArrayRecordComponent")
record EventContent(String id, String name, String version, long time, byte[] tags, byte[] metadata, byte[] payload) {

    private static final long NANOS = 1_000_000_000L;

    /** What a bound on memory counts for this event. */
    long size() {
        return 200L + tags.length + metadata.length + payload.length;
    }

    Instant instant() {
        return Instant.ofEpochSecond(Math.floorDiv(time, NANOS), Math.floorMod(time, NANOS));
    }

    static long nanosOf(Instant instant) {
        try {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s lies outside the years 1678 to 2261, which are the ones the record can hold."
                            .formatted(instant),
                    e);
        }
    }

    /** The key under which a tag is indexed; {@link Labels} keeps '=' out of tag keys, so no two tags share one. */
    static String indexKey(Tag tag) {
        return tag.key() + "=" + tag.value();
    }
}
