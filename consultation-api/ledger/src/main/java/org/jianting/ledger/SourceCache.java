// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What small criteria yielded. Thousands of submissions a second ask for the same few facts about their consultation's
 * period. Entries are never stale: the sequencer adds each new fact to the entries that it meets before anybody can
 * learn of the new head.
 */
final class SourceCache {

    private static final int LARGEST_ENTRY_IN_FACTS = 64;
    private static final long LARGEST_ENTRY_IN_BYTES = 256 << 10;
    private static final long LIMIT_IN_BYTES = 16 << 20;
    private static final long OVERHEAD_IN_BYTES = 500;

    private static final class Entry {
        final EventCriteria criteria;
        final Selection selection;
        final List<Tag> indexedUnder = new ArrayList<>();
        volatile List<RecordedFact> facts = List.of();
        volatile boolean usedSinceSweep = true;

        Entry(EventCriteria criteria, Selection selection) {
            this.criteria = criteria;
            this.selection = selection;
        }

        long bytes() {
            return OVERHEAD_IN_BYTES
                    + facts.stream().mapToLong(RecordedFact::size).sum();
        }
    }

    private final RecentFacts recent;
    private final Map<EventCriteria, Entry> entries = new ConcurrentHashMap<>();
    private final Map<Tag, Set<Entry>> byTag = new HashMap<>();
    private final ReentrantLock changing = new ReentrantLock();
    private long bytes;

    SourceCache(RecentFacts recent) {
        this.recent = recent;
    }

    /** All facts that meet the criteria, at least up to the head that was current before this call. */
    @Nullable
    List<RecordedFact> find(EventCriteria criteria) {
        var entry = entries.get(criteria);
        if (entry == null) {
            return null;
        }
        entry.usedSinceSweep = true;
        return entry.facts;
    }

    /** Passes a result on, and keeps it when it is small. A large one is read as it is needed and never held. */
    Iterator<RecordedFact> keepWhatIsSmall(
            EventCriteria criteria, Selection selection, Iterator<RecordedFact> found, long asOf) {
        var first = new ArrayList<RecordedFact>();
        while (found.hasNext() && first.size() <= LARGEST_ENTRY_IN_FACTS) {
            first.add(found.next());
        }
        if (!found.hasNext()) {
            keep(criteria, selection, first, asOf);
            return first.iterator();
        }
        return Stream.concat(first.stream(), rest(found)).iterator();
    }

    private static Stream<RecordedFact> rest(Iterator<RecordedFact> found) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(found, Spliterator.ORDERED), false);
    }

    /** Keeps what was found as of a head, if it is small and if memory still knows everything that came since. */
    void keep(EventCriteria criteria, Selection selection, List<RecordedFact> found, long asOf) {
        if (found.isEmpty() || isTooLarge(found) || !isIndexable(selection)) {
            return;
        }
        changing.lock();
        try {
            if (!entries.containsKey(criteria) && recent.oldest() <= asOf + 1) {
                insert(new Entry(criteria, selection), withLater(found, selection, asOf));
            }
        } finally {
            changing.unlock();
        }
    }

    /** Lets everybody know of new facts, the entries here first. */
    void publish(List<RecordedFact> facts) {
        changing.lock();
        try {
            recent.place(facts);
            for (var fact : facts) {
                addToEntries(fact);
            }
            recent.advanceTo(facts.getLast().position());
        } finally {
            changing.unlock();
        }
    }

    private List<RecordedFact> withLater(List<RecordedFact> found, Selection selection, long asOf) {
        var all = new ArrayList<>(found);
        for (var position = asOf + 1; position <= recent.head(); position++) {
            var fact = recent.at(position);
            if (fact != null && selection.matches(fact)) {
                all.add(fact);
            }
        }
        return List.copyOf(all);
    }

    private void insert(Entry entry, List<RecordedFact> facts) {
        entry.facts = facts;
        for (var criterion : entry.selection.criteria()) {
            var tag = rarest(criterion.tags());
            entry.indexedUnder.add(tag);
            byTag.computeIfAbsent(tag, key -> new HashSet<>()).add(entry);
        }
        entries.put(entry.criteria, entry);
        bytes += entry.bytes();
        if (bytes > LIMIT_IN_BYTES) {
            sweep();
        }
    }

    private Tag rarest(Set<Tag> tags) {
        return tags.stream().min(Comparator.comparingInt(this::usesOf)).orElseThrow();
    }

    private int usesOf(Tag tag) {
        return byTag.getOrDefault(tag, Set.of()).size();
    }

    private void addToEntries(RecordedFact fact) {
        for (var tag : fact.tags()) {
            for (var entry : List.copyOf(byTag.getOrDefault(tag, Set.of()))) {
                if (entry.selection.matches(fact) && !endsWith(entry, fact)) {
                    add(entry, fact);
                }
            }
        }
    }

    private static boolean endsWith(Entry entry, RecordedFact fact) {
        return !entry.facts.isEmpty() && entry.facts.getLast().position() >= fact.position();
    }

    private void add(Entry entry, RecordedFact fact) {
        var facts = new ArrayList<>(entry.facts);
        facts.add(fact);
        if (isTooLarge(facts)) {
            remove(entry);
        } else {
            entry.facts = List.copyOf(facts);
            bytes += fact.size();
        }
    }

    private void remove(Entry entry) {
        entries.remove(entry.criteria);
        bytes -= entry.bytes();
        for (var tag : entry.indexedUnder) {
            var indexed = byTag.get(tag);
            if (indexed != null && indexed.remove(entry) && indexed.isEmpty()) {
                byTag.remove(tag);
            }
        }
    }

    private void sweep() {
        for (var entry : List.copyOf(entries.values())) {
            if (entry.usedSinceSweep && bytes <= 2 * LIMIT_IN_BYTES) {
                entry.usedSinceSweep = false;
            } else {
                remove(entry);
            }
        }
        if (bytes > LIMIT_IN_BYTES) {
            List.copyOf(entries.values()).forEach(this::remove);
        }
    }

    private static boolean isTooLarge(List<RecordedFact> facts) {
        return facts.size() > LARGEST_ENTRY_IN_FACTS
                || facts.stream().mapToLong(RecordedFact::size).sum() > LARGEST_ENTRY_IN_BYTES;
    }

    private static boolean isIndexable(Selection selection) {
        return !selection.everything()
                && selection.criteria().stream()
                        .noneMatch(criterion -> criterion.tags().isEmpty());
    }
}
