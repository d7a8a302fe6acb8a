// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The clauses that a ruling may say it changed: those of the draft that people commented on, and, for an added one, those of
 * the final document as soon as there is one. Whether the words are really there is checked at sealing.
 */
record Citable(
        Map<Integer, Set<ClauseId>> drafts,
        int consultedVersion,
        @Nullable Set<ClauseId> finalClauses) {

    Citable with(DraftVersionRegistered draft) {
        var more = new HashMap<>(drafts);
        more.put(draft.version(), ids(draft.clauses()));
        return new Citable(more, consultedVersion, finalClauses);
    }

    Citable consulted(int draftVersion) {
        return new Citable(drafts, draftVersion, finalClauses);
    }

    Citable with(FinalDocumentRegistered document) {
        return new Citable(drafts, consultedVersion, ids(document.clauses()));
    }

    private static Set<ClauseId> ids(List<Clause> clauses) {
        return clauses.stream().map(Clause::id).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Refusal> refuse(ClauseChange change) {
        if (change.kind() != ChangeKind.ADDED) {
            var draft = drafts.getOrDefault(consultedVersion, Set.of());
            return draft.contains(change.clause())
                    ? Optional.empty()
                    : Optional.of(new RulingRefusal.NoSuchDraftClause(change.clause(), consultedVersion));
        }
        return finalClauses == null || finalClauses.contains(change.clause())
                ? Optional.empty()
                : Optional.of(new RulingRefusal.NoSuchFinalClause(change.clause()));
    }
}
