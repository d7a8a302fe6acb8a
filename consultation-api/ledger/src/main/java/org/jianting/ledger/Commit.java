// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.List;

/**
 * What becomes durable together: the events of one or more transactions, chained to the commit before.
 *
 * @param newestTime the latest event time up to and including this commit; it never goes back, so that the first event
 *     at or after a moment is found by bisection although single event times may go back
 */
@SuppressWarnings("ArrayRecordComponent")
record Commit(long number, List<StoredEvent> events, long newestTime, byte[] previousHash, byte[] hash) {

    long first() {
        return events.getFirst().position();
    }

    long last() {
        return events.getLast().position();
    }

    long bytes() {
        return events.stream().mapToLong(event -> event.content().size()).sum();
    }

    Tip tip() {
        return new Tip(number, last(), newestTime, hash);
    }
}
