// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jianting.consultation.events.ClauseId;

/** Gives out ids that nothing else in the document has, however broken its numbers are. */
final class Ids {

    // Leaves room for a suffix within what a ClauseId takes.
    private static final int LONGEST = 50;

    private final Set<String> taken = new HashSet<>();

    Ids() {}

    Ids(Collection<ClauseId> taken) {
        taken.forEach(id -> this.taken.add(id.value()));
    }

    /** The wanted id, or with a suffix such as r or n2 when it is taken. */
    ClauseId next(String wanted, String suffix) {
        var base = wanted.length() > LONGEST ? "x-" + wanted.length() : wanted;
        var candidate = base;
        for (var count = 1; !taken.add(candidate); count++) {
            candidate = base + suffix + (count == 1 ? "" : count);
        }
        return new ClauseId(candidate);
    }
}
