// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/**
 * The words of the final text that a comment changed; the proof that an adopted comment was adopted.
 *
 * @param clause the clause as the draft knows it; for an added clause, as the final document knows it
 * @param kind never {@code UNCHANGED}
 * @param words words to be found in the final text of that clause; empty for a deleted one
 */
public record ClauseChange(ClauseId clause, ChangeKind kind, String words) {

    public ClauseChange {
        if (kind == ChangeKind.UNCHANGED) {
            throw new IllegalArgumentException(
                    "A clause change names a change; clause %s is cited as unchanged".formatted(clause));
        }
        if (kind == ChangeKind.DELETED != words.isEmpty()) {
            throw new IllegalArgumentException(
                    "A deleted clause has no final words and every other change has some; clause %s: \"%s\""
                            .formatted(clause, words));
        }
    }
}
