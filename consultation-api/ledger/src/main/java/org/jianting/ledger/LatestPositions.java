// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * For every tag and name the last position that carries both. It answers most conditions in two look-ups, however many
 * events lie between a decision and its append. Used by the sequencer's thread only.
 */
final class LatestPositions {

    private record TagAndName(Tag tag, String name) {}

    private final Map<TagAndName, Long> byTagAndName = new HashMap<>();
    private final Map<String, Long> byName = new HashMap<>();

    void add(String name, Set<Tag> tags, long position) {
        Long boxed = position;
        byName.put(name, boxed);
        for (var tag : tags) {
            byTagAndName.put(new TagAndName(tag, name), boxed);
        }
    }

    /** Forgets an event that has left memory; a later one with the same tag and name stays. */
    void remove(String name, Set<Tag> tags, long position) {
        Long boxed = position;
        byName.remove(name, boxed);
        for (var tag : tags) {
            byTagAndName.remove(new TagAndName(tag, name), boxed);
        }
    }

    /**
     * False when certainly no event after the position meets the criterion. True is certain for at most one tag; for
     * several it only says that each of them was used since, perhaps on different events.
     */
    boolean mayHold(Selection.Criterion criterion, long after) {
        var names = criterion.names().isEmpty() ? byName.keySet() : criterion.names();
        if (criterion.tags().isEmpty()) {
            return names.stream().anyMatch(name -> isLater(byName.get(name), after));
        }
        for (var tag : criterion.tags()) {
            if (!anyLater(tag, names, after)) {
                return false;
            }
        }
        return true;
    }

    private boolean anyLater(Tag tag, Collection<String> names, long after) {
        for (var name : names) {
            if (isLater(byTagAndName.get(new TagAndName(tag, name)), after)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLater(@Nullable Long position, long after) {
        return position != null && position > after;
    }
}
