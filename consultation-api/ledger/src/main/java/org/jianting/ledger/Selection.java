// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Which events are meant: everything, or those that meet any one of the criteria.
 */
record Selection(boolean everything, List<Criterion> criteria) {

    /** All the tags and one of the names; no names means any name, no tags means any event of those names. */
    record Criterion(Set<Tag> tags, Set<String> names) {

        boolean matches(String name, Set<Tag> eventTags) {
            return matchesName(name) && eventTags.containsAll(tags);
        }

        boolean matches(RecordedFact fact) {
            return matchesName(fact.name()) && (tags.isEmpty() || fact.tags().containsAll(tags));
        }

        private boolean matchesName(String name) {
            return names.isEmpty() || names.contains(name);
        }

        private static Criterion of(EventCriterion criterion) {
            return new Criterion(
                    criterion.tags(),
                    criterion.types().stream().map(QualifiedName::name).collect(Collectors.toUnmodifiableSet()));
        }
    }

    private static final QualifiedName NAME_OF_NO_EVENT = new QualifiedName("\u0000");

    static Selection of(EventCriteria criteria) {
        // "Any event" inside an "either" vanishes when Axon flattens it, so ask the criteria instead of their parts:
        // only something that is open to every event accepts one with an impossible name and no tag.
        if (criteria.matches(NAME_OF_NO_EVENT, Set.of())) {
            return new Selection(true, List.of());
        }
        return new Selection(
                false, criteria.flatten().stream().map(Criterion::of).toList());
    }

    /** Whether the names of events alone decide. */
    boolean byNamesAlone() {
        return !everything
                && criteria.stream()
                        .allMatch(criterion ->
                                criterion.tags().isEmpty() && !criterion.names().isEmpty());
    }

    /** Every name that a criterion gives. */
    Set<String> names() {
        return criteria.stream()
                .flatMap(criterion -> criterion.names().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean matches(RecordedFact fact) {
        if (everything) {
            return true;
        }
        for (var criterion : criteria) {
            if (criterion.matches(fact)) {
                return true;
            }
        }
        return false;
    }
}
