// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.HashMap;
import java.util.Map;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.projections.outcome.ArticleChange;
import org.jianting.projections.outcome.Outcome;

/** How many articles differ from the draft, and how many do not. Titles and headings of chapters are no articles. */
public record Compared(int changed, int unchanged) {

    static Compared of(Outcome outcome) {
        var kinds = kinds(outcome);
        var changed = 0;
        var deleted = 0;
        for (var change : outcome.finalDocument().changes()) {
            // What is in no final document any more was an article: headings do not go without what stands under them.
            if (kinds.getOrDefault(change.clause(), ClauseKind.ARTICLE) == ClauseKind.ARTICLE) {
                changed++;
                deleted += change.kind() == ChangeKind.DELETED ? 1 : 0;
            }
        }
        var articles = (int) kinds.values().stream()
                .filter(kind -> kind == ClauseKind.ARTICLE)
                .count();
        return new Compared(changed, Math.max(0, articles - (changed - deleted)));
    }

    static boolean isFrontMatter(ArticleChange change, Outcome outcome) {
        return kinds(outcome).get(change.clause()) == ClauseKind.TITLE;
    }

    private static Map<ClauseId, ClauseKind> kinds(Outcome outcome) {
        var kinds = new HashMap<ClauseId, ClauseKind>();
        outcome.finalDocument().clauses().forEach(clause -> kinds.put(clause.id(), clause.kind()));
        return kinds;
    }
}
