// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Which points are looked for; what is absent excludes none.
 *
 * @param text words, or the number of a point
 * @param unit the code of the unit that has ruled
 * @param by who has ruled
 * @param unruled only those on which nobody has ruled
 */
public record Sought(
        @Nullable String text,
        @Nullable ClauseId clause,
        @Nullable ChannelKind channel,
        @Nullable DispositionKind ruling,
        @Nullable String unit,
        @Nullable StaffId by,
        boolean unruled) {

    boolean isEverything() {
        return text == null && isEverythingButWords();
    }

    private boolean isEverythingButWords() {
        return clause == null && channel == null && ruling == null && unit == null && by == null && !unruled;
    }

    /** Whether a row is looked for, its words apart. */
    boolean takes(Board board, int row) {
        var ruled = board.ruling(row);
        return (channel == null || board.channel(row) == channel)
                && (clause == null || names(board.clauses(row), clause.value()))
                && (!unruled || ruled == null)
                && (ruling == null || (ruled != null && ruled.kind() == ruling))
                && (unit == null || (ruled != null && ruled.unit().code().equals(unit)))
                && (by == null || (ruled != null && ruled.by().equals(by)));
    }

    private static boolean names(String clauses, String clause) {
        var at = clauses.indexOf(clause);
        while (at >= 0) {
            var end = at + clause.length();
            if ((at == 0 || clauses.charAt(at - 1) == ',') && (end == clauses.length() || clauses.charAt(end) == ',')) {
                return true;
            }
            at = clauses.indexOf(clause, end);
        }
        return false;
    }
}
