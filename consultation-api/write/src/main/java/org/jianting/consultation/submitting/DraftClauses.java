// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.desk.UnknownClause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.verdict.Refusal;

/** The clauses of each version of a draft, by name only. */
public record DraftClauses(Map<Integer, Set<ClauseId>> byVersion) {

    /** For a submission that names no clause. */
    public static final DraftClauses NONE_NEEDED = new DraftClauses(Map.of());

    public DraftClauses {
        byVersion = Map.copyOf(byVersion);
    }

    /** Empty when all of these are in that version. */
    public Optional<Refusal> refuse(List<ClauseId> clauses, int version) {
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        var known = byVersion.get(version);
        if (known == null) {
            return Optional.of(new DraftNotRead(version));
        }
        return clauses.stream()
                .filter(clause -> !known.contains(clause))
                .findFirst()
                .map(clause -> new UnknownClause(clause, version));
    }
}
