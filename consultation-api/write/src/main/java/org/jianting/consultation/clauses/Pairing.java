// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseAlignment;
import org.jianting.consultation.events.ClauseId;

/** Lists every clause of both documents once, in the order in which a reader of the final one would look for it. */
final class Pairing {

    private Pairing() {}

    static List<ClauseAlignment> of(List<Clause> draft, List<Clause> fin, Set<ClauseId> moved) {
        var drafts = byId(draft);
        var pairs = new ArrayList<ClauseAlignment>();
        var deleted = deletedAfter(draft, byId(fin));
        deleted.getOrDefault(Optional.<ClauseId>empty(), List.of()).forEach(id -> pairs.add(deleted(id)));
        for (var clause : fin) {
            var before = drafts.get(clause.id());
            pairs.add(
                    before == null
                            ? new ClauseAlignment(null, clause.id(), ChangeKind.ADDED)
                            : new ClauseAlignment(clause.id(), clause.id(), kind(before, clause, moved)));
            deleted.getOrDefault(Optional.of(clause.id()), List.of()).forEach(id -> pairs.add(deleted(id)));
        }
        return List.copyOf(pairs);
    }

    private static Map<ClauseId, Clause> byId(List<Clause> clauses) {
        var byId = new LinkedHashMap<ClauseId, Clause>();
        clauses.forEach(clause -> byId.put(clause.id(), clause));
        return byId;
    }

    /** What was deleted is shown where it stood: behind the last clause before it that is still there. */
    private static Map<Optional<ClauseId>, List<ClauseId>> deletedAfter(
            List<Clause> draft, Map<ClauseId, Clause> finals) {
        var deleted = new HashMap<Optional<ClauseId>, List<ClauseId>>();
        var last = Optional.<ClauseId>empty();
        for (var clause : draft) {
            if (finals.containsKey(clause.id())) {
                last = Optional.of(clause.id());
            } else {
                deleted.computeIfAbsent(last, id -> new ArrayList<>()).add(clause.id());
            }
        }
        return deleted;
    }

    private static ClauseAlignment deleted(ClauseId id) {
        return new ClauseAlignment(id, null, ChangeKind.DELETED);
    }

    private static ChangeKind kind(Clause before, Clause after, Set<ClauseId> moved) {
        if (!Canonical.of(before.text()).equals(Canonical.of(after.text()))) {
            return ChangeKind.CHANGED;
        }
        return moved.contains(after.id()) ? ChangeKind.MOVED : ChangeKind.UNCHANGED;
    }
}
