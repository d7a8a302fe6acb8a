// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * For every tag and name the last position that carries both. It answers most conditions in two look-ups, however many
 * events lie between a decision and its append. Used by the sequencer's thread only.
 */
final class LatestPositions {

    private final Map<Tag, Map<String, Long>> byTag = new HashMap<>();
    private final Map<String, Long> byName = new HashMap<>();

    void add(String name, Set<Tag> tags, long position) {
        byName.put(name, position);
        for (var tag : tags) {
            byTag.computeIfAbsent(tag, key -> new HashMap<>(4)).put(name, position);
        }
    }

    /** Forgets an event that has left memory; a later one with the same tag and name stays. */
    void remove(String name, Set<Tag> tags, long position) {
        byName.remove(name, position);
        for (var tag : tags) {
            var names = byTag.get(tag);
            if (names != null && names.remove(name, position) && names.isEmpty()) {
                byTag.remove(tag);
            }
        }
    }

    /**
     * False when certainly no event after the position meets the criterion. True is certain for at most one tag; for
     * several it only says that each of them was used since, perhaps on different events.
     */
    boolean mayHold(Selection.Criterion criterion, long after) {
        if (criterion.tags().isEmpty()) {
            return anyLater(byName, criterion.names(), after);
        }
        for (var tag : criterion.tags()) {
            if (!anyLater(byTag.getOrDefault(tag, Map.of()), criterion.names(), after)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyLater(Map<String, Long> latest, Set<String> names, long after) {
        if (names.isEmpty()) {
            return latest.values().stream().anyMatch(position -> position > after);
        }
        for (var name : names) {
            var position = latest.get(name);
            if (position != null && position > after) {
                return true;
            }
        }
        return false;
    }
}
