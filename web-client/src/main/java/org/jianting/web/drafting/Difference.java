// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.drafting;

import java.util.List;
import org.jianting.consultation.clauses.Alignment;
import org.jianting.consultation.clauses.ArticleChange;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.web.page.Frame;

/**
 * Two texts of one draft, article by article.
 *
 * @param unchanged how many articles are the same, to the last word and in the same place
 */
public record Difference(List<ArticleChange> changes, int unchanged) {

    static Difference between(List<Clause> before, List<Clause> after) {
        var alignment = Alignment.of(before, after);
        var changes = alignment.changes();
        var touched = changes.stream()
                .filter(change -> change.level() == ClauseKind.ARTICLE
                        && !change.finalLabel().isEmpty())
                .count();
        var articles = after.stream()
                .filter(clause -> clause.kind() == ClauseKind.ARTICLE)
                .count();
        return new Difference(changes, (int) Math.max(0, articles - touched));
    }

    /** What it is called: by its number now, and by the one that it had where that was another. */
    public static String label(ArticleChange change, Frame frame) {
        var before = change.draftLabel();
        var after = change.finalLabel();
        if (before.isEmpty() && after.isEmpty()) {
            return frame.text("drafts.unnumbered");
        }
        return before.isEmpty() || after.isEmpty() || before.equals(after)
                ? before.isEmpty() ? after : before
                : frame.text("drafts.renumbered", before, after);
    }
}
