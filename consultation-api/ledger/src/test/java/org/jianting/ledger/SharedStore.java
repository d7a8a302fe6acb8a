// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A store that several ledgers write to at the same time, the way a cluster's database is one: a commit is taken by
 * whoever inserts its number first.
 */
class SharedStore implements CommitStore {

    private final CopyOnWriteArrayList<Commit> commits;
    private final HashChain chain = HashChain.using(HashChain.DEFAULT_ALGORITHM);

    SharedStore() {
        this.commits = new CopyOnWriteArrayList<>();
    }

    /** Another program's view of the same commits. */
    SharedStore(SharedStore other) {
        this.commits = other.commits;
    }

    Ledger open(LedgerSettings settings) {
        return new Ledger(this, chain, () -> {}, Desk.CODEC, settings).start();
    }

    @Override
    public Tip tip() {
        return commits.isEmpty() ? chain.genesis() : commits.getLast().tip();
    }

    @Override
    public boolean write(Commit commit) {
        synchronized (commits) {
            return commits.size() == commit.number() - 1 && commits.add(commit);
        }
    }

    @Override
    public List<Commit> commitsAfter(long number, int atMost) {
        return commits.stream().skip(number).limit(atMost).toList();
    }

    @Override
    public List<StoredEvent> eventsAfter(long position, int atMost, long atMostBytes) {
        return events().filter(event -> event.position() > position)
                .limit(atMost)
                .toList();
    }

    @Override
    public List<StoredEvent> eventsAt(long[] positions) {
        var all = events().toList();
        var found = new ArrayList<StoredEvent>();
        for (var position : positions) {
            found.add(all.get((int) position - 1));
        }
        return found;
    }

    @Override
    public long[] positions(Selection.Criterion criterion, long after, long upTo) {
        return events().filter(event -> event.position() > after && event.position() <= upTo)
                .filter(event -> criterion.matches(
                        event.content().name(), Labels.tags(event.content().tags())))
                .mapToLong(StoredEvent::position)
                .toArray();
    }

    @Override
    public OptionalLong firstNamed(Set<String> names, long after, long upTo) {
        return LongStream.of(positions(new Selection.Criterion(Set.of(), names), after, upTo))
                .findFirst();
    }

    @Override
    public boolean holds(Selection.Criterion criterion, long after, long upTo) {
        return positions(criterion, after, upTo).length > 0;
    }

    @Override
    public OptionalLong firstPositionFrom(long time) {
        return events().filter(event -> event.content().time() >= time)
                .mapToLong(StoredEvent::position)
                .findFirst();
    }

    @Override
    public Optional<Duration> lookForOthersEvery() {
        return Optional.of(Duration.ofMillis(5));
    }

    @Override
    public void close() {
        // The commits belong to all who share them.
    }

    private Stream<StoredEvent> events() {
        return commits.stream().flatMap(commit -> commit.events().stream());
    }
}
