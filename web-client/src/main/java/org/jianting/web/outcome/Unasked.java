// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.projections.outcome.ArticleChange;
import org.jianting.projections.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A change that nobody asked for, as the list of them shows it.
 *
 * @param article where the comparison shows it; none where it has no place of its own there
 * @param reason the unit's; none where it gave none
 */
public record Unasked(
        String label,
        ChangeKind kind,
        @Nullable String article,
        @Nullable String reason) {

    static List<Unasked> of(Outcome outcome, ClauseNames names) {
        var articles = articles(outcome);
        return outcome.feedback().otherChanges().stream()
                .map(change -> new Unasked(
                        names.ofChange(change.clause()), change.kind(), articles.get(change.clause()), change.reason()))
                .toList();
    }

    /** For each clause, by the name that rulings give it, the article that the comparison lists it under. */
    private static Map<ClauseId, String> articles(Outcome outcome) {
        var listed = outcome.finalDocument().changes().stream()
                .map(ArticleChange::clause)
                .collect(Collectors.toSet());
        var articles = new HashMap<ClauseId, String>();
        listed.forEach(clause -> articles.put(clause, clause.value()));
        var within = new HashMap<ClauseId, ClauseId>();
        for (var clause : outcome.finalDocument().clauses()) {
            var parent = clause.parent() == null ? null : within.get(clause.parent());
            var article = parent != null && listed.contains(parent) ? parent : clause.id();
            within.put(clause.id(), article);
            if (listed.contains(article)) {
                articles.put(Objects.requireNonNullElse(clause.draftClause(), clause.id()), article.value());
            }
        }
        return articles;
    }
}
