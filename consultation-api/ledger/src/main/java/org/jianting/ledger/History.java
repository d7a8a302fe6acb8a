// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All facts by position, from memory where they are recent, else from the store in pages. Pages are shared, so that
 * several views that are rebuilt together read and decode each fact once.
 */
final class History {

    private static final int PAGE = 256;
    // Some milliseconds of a reading connection, of which there are few.
    private static final long SKIPPED_AT_ONCE = 10_000;
    private static final long PAGES_IN_BYTES = 6 << 20;

    private final RecentFacts recent;
    private final CommitStore store;
    private final FactCodec codec;
    private final ReentrantLock paging = new ReentrantLock();
    private final LinkedHashMap<Long, List<RecordedFact>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private long pagesInBytes;

    History(RecentFacts recent, CommitStore store, FactCodec codec) {
        this.recent = recent;
        this.store = store;
        this.codec = codec;
    }

    long head() {
        return recent.head();
    }

    @Nullable
    RecordedFact at(long position) {
        if (position < 1 || position > recent.head()) {
            return null;
        }
        var fact = recent.at(position);
        return fact != null ? fact : load(new long[] {position}).getFirst();
    }

    /** Facts in a row from this position on, at least one when the head has reached it. */
    List<RecordedFact> from(long position) {
        if (position > recent.head()) {
            return List.of();
        }
        return position >= recent.oldest() ? recentFrom(position) : pageFrom(position);
    }

    /**
     * Goes over what nobody of this selection wants and is no longer in memory, without reading it: a view that follows a
     * dozen facts of a million is not to load the million.
     *
     * @return a position between which and the given one there is nothing of the selection
     */
    long skip(Selection selection, long after) {
        var memoryFrom = recent.oldest();
        var position = after;
        while (position < memoryFrom - 1 && selection.byNamesAlone()) {
            var upTo = Math.min(memoryFrom - 1, position + SKIPPED_AT_ONCE);
            var next = store.firstNamed(selection.names(), position, upTo);
            if (next.isPresent()) {
                return next.getAsLong() - 1;
            }
            position = upTo;
        }
        return position;
    }

    private List<RecordedFact> recentFrom(long position) {
        var facts = new ArrayList<RecordedFact>();
        var last = Math.min(recent.head(), position + PAGE - 1);
        for (var next = position; next <= last; next++) {
            var fact = recent.at(next);
            if (fact == null) {
                // It left memory while we were looking.
                return facts.isEmpty() ? pageFrom(position) : facts;
            }
            facts.add(fact);
        }
        return facts;
    }

    private List<RecordedFact> pageFrom(long position) {
        var number = (position - 1) / PAGE;
        var offset = (int) ((position - 1) % PAGE);
        paging.lock();
        try {
            var page = pages.get(number);
            if (page == null || page.size() <= offset) {
                page = loadPage(number);
            }
            return page.subList(offset, page.size());
        } finally {
            paging.unlock();
        }
    }

    private List<RecordedFact> loadPage(long number) {
        var before = number * PAGE;
        var page = store.eventsAfter(before, (int) Math.min(PAGE, recent.head() - before), Long.MAX_VALUE).stream()
                .map(event -> new RecordedFact(event, codec))
                .toList();
        mustBeGapless(page, before);
        var replaced = pages.put(number, page);
        pagesInBytes += sizeOf(page) - (replaced == null ? 0 : sizeOf(replaced));
        while (pagesInBytes > PAGES_IN_BYTES && pages.size() > 1) {
            pagesInBytes -= sizeOf(pages.pollFirstEntry().getValue());
        }
        return page;
    }

    private static void mustBeGapless(List<RecordedFact> page, long before) {
        var expected = before + 1;
        for (var fact : page) {
            if (fact.position() != expected) {
                throw new LedgerUnavailable("The record jumps from position %,d to %,d. Stop, and run verify-record."
                        .formatted(expected - 1, fact.position()));
            }
            expected++;
        }
    }

    private static long sizeOf(List<RecordedFact> page) {
        return page.stream().mapToLong(RecordedFact::size).sum();
    }

    /** The facts of a selection in (after, upTo]. */
    Stream<RecordedFact> select(Selection selection, long after, long upTo) {
        if (selection.everything()) {
            return between(after, upTo);
        }
        var positions = selection.criteria().stream()
                .flatMapToLong(criterion -> LongStream.of(store.positions(criterion, after, upTo)))
                .sorted()
                .distinct()
                .toArray();
        return inPages(positions);
    }

    Stream<RecordedFact> between(long after, long upTo) {
        return Stream.iterate(from(after + 1), facts -> from(facts.getLast().position() + 1))
                .takeWhile(facts -> !facts.isEmpty())
                .flatMap(List::stream)
                .takeWhile(fact -> fact.position() <= upTo);
    }

    private Stream<RecordedFact> inPages(long[] positions) {
        return LongStream.iterate(0, start -> start < positions.length, start -> start + PAGE)
                .boxed()
                .flatMap(start -> load(Arrays.copyOfRange(
                                positions, start.intValue(), Math.min(positions.length, start.intValue() + PAGE)))
                        .stream());
    }

    private List<RecordedFact> load(long[] positions) {
        var facts = new ArrayList<@Nullable RecordedFact>(positions.length);
        LongStream.of(positions).forEach(position -> facts.add(recent.at(position)));
        var missing = IntStream.range(0, positions.length)
                .filter(index -> facts.get(index) == null)
                .toArray();
        var loaded = store.eventsAt(
                IntStream.of(missing).mapToLong(index -> positions[index]).toArray());
        for (var i = 0; i < missing.length; i++) {
            facts.set(missing[i], new RecordedFact(loaded.get(i), codec));
        }
        return facts.stream().map(Objects::requireNonNull).toList();
    }
}
