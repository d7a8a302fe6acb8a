// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.List;
import java.util.function.Predicate;
import org.jianting.consultation.events.ConsultationId;

/**
 * What became of the draft. Articles (条) are counted by themselves: a changed heading is no changed article.
 *
 * @param changedArticles as many as {@code changes} lists
 * @param unchangedArticles in the final document, word for word as in the draft
 * @param headings the title, headings, and paragraphs that stand in no article
 * @param otherChanges what nobody asked for, with the unit's reason
 */
public record Changes(
        ConsultationId consultation,
        String title,
        int changedArticles,
        int unchangedArticles,
        List<ArticleChange> changes,
        Headings headings,
        List<FeedbackReport.UnaskedChange> otherChanges) {

    public Changes {
        changes = List.copyOf(changes);
        otherChanges = List.copyOf(otherChanges);
    }

    /** Everything that is listed and is no article. */
    public record Headings(int changed, int unchanged, List<ArticleChange> changes) {

        public Headings {
            changes = List.copyOf(changes);
        }
    }

    static Changes of(Outcome outcome) {
        var document = outcome.finalDocument();
        var articles = only(document, ArticleChange::isArticle);
        var headings = only(document, change -> !change.isArticle());
        return new Changes(
                outcome.consultation(),
                outcome.title(),
                articles.size(),
                document.unchangedArticles(),
                articles,
                new Headings(headings.size(), document.unchangedHeadings(), headings),
                outcome.feedback().otherChanges());
    }

    private static List<ArticleChange> only(Outcome.FinalDocument document, Predicate<ArticleChange> wanted) {
        return document.changes().stream().filter(wanted).toList();
    }
}
