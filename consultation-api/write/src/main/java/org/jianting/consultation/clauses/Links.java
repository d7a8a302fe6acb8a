// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jspecify.annotations.Nullable;

/** Which clause of the draft is which of the final document; no clause has two. */
final class Links {

    private final Map<ClauseId, Clause> finals = new HashMap<>();
    private final Map<ClauseId, Clause> drafts = new HashMap<>();

    void link(Clause draft, Clause fin) {
        finals.put(draft.id(), fin);
        drafts.put(fin.id(), draft);
    }

    Links inverse() {
        var inverse = new Links();
        inverse.finals.putAll(drafts);
        inverse.drafts.putAll(finals);
        return inverse;
    }

    Optional<Clause> finalOf(ClauseId draft) {
        return Optional.ofNullable(finals.get(draft));
    }

    Optional<Clause> draftOf(ClauseId fin) {
        return Optional.ofNullable(drafts.get(fin));
    }

    boolean joins(@Nullable ClauseId draft, @Nullable ClauseId fin) {
        if (draft == null || fin == null) {
            return draft == null && fin == null;
        }
        return finalOf(draft).filter(found -> found.id().equals(fin)).isPresent();
    }
}
