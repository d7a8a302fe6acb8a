// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import org.jianting.consultation.events.ClauseKind;
import org.jianting.projections.outcome.ArticleChange;
import org.jianting.projections.outcome.Outcome;

/** How many articles differ from the draft, and how many do not. Titles and headings of chapters are no articles. */
public record Compared(int changed, int unchanged) {

    static Compared of(Outcome outcome) {
        var document = outcome.finalDocument();
        var changed = document.changes().stream()
                .filter(change -> change.level() == ClauseKind.ARTICLE)
                .count();
        return new Compared((int) changed, document.unchangedArticles());
    }

    static boolean isFrontMatter(ArticleChange change) {
        return change.level() == ClauseKind.TITLE;
    }
}
