// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Where commits are kept. All policy (order, conditions, chain, limits) is in {@link Sequencer}; a store only has to
 * write one commit atomically and durably, and to find events again. Other programs may write to the same store:
 * {@link #write} is the compare-and-set that decides who was first.
 *
 * <p>Every method throws {@link LedgerUnavailable} when the store cannot be used.
 */
interface CommitStore extends AutoCloseable {

    /** The last commit that is durable now. */
    Tip tip();

    /**
     * Makes the commit durable, all of it or nothing.
     *
     * @return false when another writer has taken this commit number; nothing was written then
     */
    boolean write(Commit commit);

    /** The commits after the given number, in order, with their events. */
    List<Commit> commitsAfter(long number, int atMost);

    /** The events after the given position, in order: as many as fit both limits, but at least one if there is one. */
    List<StoredEvent> eventsAfter(long position, int atMost, long atMostBytes);

    /** The events at these positions, in their order. */
    List<StoredEvent> eventsAt(long[] positions);

    /** The positions, ascending, of the events in (after, upTo] that meet the criterion. */
    long[] positions(Selection.Criterion criterion, long after, long upTo);

    /** The first position in (after, upTo] whose event has one of these names. */
    OptionalLong firstNamed(Set<String> names, long after, long upTo);

    /** Whether any event in (after, upTo] meets the criterion. */
    boolean holds(Selection.Criterion criterion, long after, long upTo);

    /** The first position whose event carries this time (in nanoseconds) or a later one. */
    OptionalLong firstPositionFrom(long time);

    /** How often to look for commits of other writers; empty when there can be none. */
    Optional<Duration> lookForOthersEvery();

    @Override
    void close();
}
