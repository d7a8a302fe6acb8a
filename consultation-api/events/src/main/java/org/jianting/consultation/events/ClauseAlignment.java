// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import org.jspecify.annotations.Nullable;

/**
 * Where one clause of the draft stands in the final document.
 *
 * @param draftClause none when the clause was added
 * @param finalClause none when the clause was deleted
 */
public record ClauseAlignment(
        @Nullable ClauseId draftClause, @Nullable ClauseId finalClause, ChangeKind kind) {}
