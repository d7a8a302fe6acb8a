// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jspecify.annotations.Nullable;

/** Gives the clauses of a final document the identities that they had in the draft, and new ones new identities. */
final class Identities {

    private final Map<ClauseId, ClauseId> given = new HashMap<>();
    private final Links links;
    private final Ids ids;

    private Identities(List<Clause> draft, Links links) {
        this.links = links;
        // Also the ids of deleted clauses: a new article 12 must never answer to what people said of the old one.
        ids = new Ids(draft.stream().map(Clause::id).toList());
    }

    static List<Clause> carryOver(List<Clause> draft, List<Clause> fin, Links links) {
        var identities = new Identities(draft, links);
        var identified = new ArrayList<Clause>();
        for (var clause : fin) {
            identified.add(identities.identify(clause));
        }
        return List.copyOf(identified);
    }

    private Clause identify(Clause clause) {
        var parent = clause.parent() == null ? null : given.get(clause.parent());
        var id = links.draftOf(clause.id()).map(Clause::id).orElseGet(() -> fresh(clause, parent));
        given.put(clause.id(), id);
        return new Clause(id, parent, clause.kind(), clause.label(), clause.text(), clause.source());
    }

    /** The third paragraph of an article that was the ninth in the draft is c-9-p-3, wherever the article stands now. */
    private ClauseId fresh(Clause clause, @Nullable ClauseId parent) {
        var own = clause.id().value();
        var oldPrefix = clause.parent() + "-";
        var wanted =
                parent != null && own.startsWith(oldPrefix) ? parent + "-" + own.substring(oldPrefix.length()) : own;
        return ids.next(wanted, "n");
    }
}
