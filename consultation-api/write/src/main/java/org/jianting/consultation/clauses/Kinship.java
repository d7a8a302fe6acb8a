// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;

/** Where the words of a new article come from, and where those of a deleted one went. */
final class Kinship {

    // Statutes share many phrases; only most of an article standing in another one means something.
    private static final double MOST = 0.6;

    private final Likeness likeness;
    private final IdentityHashMap<Unit, Profile> profiles = new IdentityHashMap<>();

    Kinship(Collection<Unit> drafts, Collection<Unit> finals) {
        likeness = new Likeness(
                Stream.concat(drafts.stream(), finals.stream()).map(Unit::text).toList());
    }

    private record Share(ClauseId id, double share) {}

    Optional<ClauseId> nearest(Unit unit, Collection<Unit> others) {
        return others.stream()
                .filter(other -> other.kind() == ClauseKind.ARTICLE)
                .map(other -> new Share(other.id(), profile(unit).shareFoundIn(profile(other))))
                .max(Comparator.comparingDouble(Share::share))
                .filter(best -> best.share() >= MOST)
                .map(Share::id);
    }

    private Profile profile(Unit unit) {
        return profiles.computeIfAbsent(unit, missing -> likeness.profile(missing.text()));
    }
}
