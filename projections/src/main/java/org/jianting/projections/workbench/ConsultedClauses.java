// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.util.List;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of the consulted draft beside those of the final document, for citing what was changed.
 *
 * @param finalVersion the registered version; none while there is no final document
 */
public record ConsultedClauses(int draftVersion, @Nullable Integer finalVersion, List<Pair> clauses) {

    /**
     * A clause of the draft and what has become of it, or one that was added.
     *
     * @param clause as a ruling cites it: as the draft names it, an added one as the final document does
     * @param label its number in the draft; of an added one, in the final document
     * @param change none while there is no final document
     * @param draftWords none where it was added
     * @param finalWords none where it was deleted, and while there is no final document
     */
    public record Pair(
            ClauseId clause,
            ClauseKind kind,
            String label,
            @Nullable ChangeKind change,
            @Nullable String draftWords,
            @Nullable String finalLabel,
            @Nullable String finalWords) {}
}
