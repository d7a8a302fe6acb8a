// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jspecify.annotations.Nullable;

/** A clause whose lines are still being read. */
final class Growing {

    final ClauseId id;
    final ClauseKind kind;
    private final @Nullable ClauseId parent;
    private final String label;
    private final StringBuilder text;
    private final StringBuilder source = new StringBuilder();

    Growing(ClauseId id, @Nullable ClauseId parent, ClauseKind kind, String label, String text) {
        this.id = id;
        this.parent = parent;
        this.kind = kind;
        this.label = label;
        this.text = new StringBuilder(text);
    }

    boolean isWordless() {
        return text.isEmpty();
    }

    void goOn(String words) {
        text.append(text.isEmpty() ? "" : " ").append(words);
    }

    void takeSource(String line) {
        source.append(line);
    }

    Clause grown() {
        return new Clause(id, parent, kind, label, text.toString(), source.toString());
    }
}
