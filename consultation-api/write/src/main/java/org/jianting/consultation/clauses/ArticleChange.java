// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.List;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jspecify.annotations.Nullable;

/**
 * What became of one article or heading, everything in it included.
 *
 * @param moved whether it stands in another place relative to the others; its words may have changed as well
 * @param draftLabel the number in the draft; empty when it is new or has none
 * @param finalLabel the number in the final document; empty when it was deleted or has none
 * @param related for a new article the one of the draft that most of its words stand in, because it was split from it or
 *     modelled on it; for a deleted one the one of the final document, because it was merged into it
 */
public record ArticleChange(
        ClauseId clause,
        ClauseKind level,
        ChangeKind kind,
        boolean moved,
        String draftLabel,
        String finalLabel,
        List<Words> words,
        @Nullable ClauseId related) {

    public ArticleChange {
        words = List.copyOf(words);
    }
}
