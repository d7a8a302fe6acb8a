// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Outcome.FinalClause;
import org.jianting.web.page.Texts;
import org.jspecify.annotations.Nullable;

/** A clause of the final document, and beside it the link to whatever changed it. */
public record ShownClause(
        String id,
        ClauseKind kind,
        String label,
        String text,
        @Nullable MarginMark mark) {

    /** A link in the margin. */
    public record MarginMark(String words, String address) {}

    static List<ShownClause> of(Outcome outcome, Texts texts) {
        var clauses = outcome.finalDocument().clauses();
        var byId = new HashMap<ClauseId, FinalClause>();
        clauses.forEach(clause -> byId.put(clause.id(), clause));
        var shown = new ArrayList<ShownClause>();
        for (var clause : clauses) {
            shown.add(new ShownClause(
                    clause.id().value(),
                    clause.kind(),
                    clause.label(),
                    clause.text(),
                    mark(outcome, clause, byId, texts)));
        }
        return shown;
    }

    private static @Nullable MarginMark mark(
            Outcome outcome, FinalClause clause, Map<ClauseId, FinalClause> byId, Texts texts) {
        var asked = clause.askedBy();
        if (asked.points() == 1) {
            var point = asked.spans().getFirst().from();
            return new MarginMark(
                    texts.get("outcome.mark.one", point),
                    "/c/%s/outcome/point/%s".formatted(outcome.consultation(), point));
        }
        if (asked.points() > 1) {
            return new MarginMark(
                    texts.get("outcome.mark.several", asked.points()),
                    Selection.all(outcome.consultation())
                            .changed(nameInRulings(clause))
                            .address());
        }
        return switch (clause.change()) {
            case UNCHANGED -> about(outcome, clause, texts);
            case DELETED -> null;
            case MOVED -> new MarginMark(texts.get("outcome.mark.moved"), changes(outcome, clause, byId));
            case ADDED -> new MarginMark(texts.get("outcome.mark.added"), changes(outcome, clause, byId));
            case CHANGED -> new MarginMark(texts.get("outcome.mark.changed"), changes(outcome, clause, byId));
        };
    }

    /** Nothing came of them here, and whoever made them looks for them here all the same. */
    private static @Nullable MarginMark about(Outcome outcome, FinalClause clause, Texts texts) {
        var name = nameInRulings(clause);
        return outcome.feedback().byClause().stream()
                .filter(count -> count.clause().equals(name) && count.points() > 0)
                .map(count -> new MarginMark(
                        texts.get("outcome.mark.about", count.points()),
                        Selection.all(outcome.consultation()).clause(name).address()))
                .findFirst()
                .orElse(null);
    }

    /** Rulings and comments name a clause as the draft does, and an added one as the final document does. */
    private static ClauseId nameInRulings(FinalClause clause) {
        return Objects.requireNonNullElse(clause.draftClause(), clause.id());
    }

    private static String changes(Outcome outcome, FinalClause clause, Map<ClauseId, FinalClause> byId) {
        return "/c/%s/outcome/changes#%s".formatted(outcome.consultation(), articleOf(clause, byId));
    }

    /** The comparison lists whole articles, so a paragraph leads to the article that it stands in. */
    private static ClauseId articleOf(FinalClause clause, Map<ClauseId, FinalClause> byId) {
        var article = clause;
        while (isWithinArticle(article.kind())) {
            var parent = article.parent() == null ? null : byId.get(article.parent());
            if (parent == null || !(isWithinArticle(parent.kind()) || parent.kind() == ClauseKind.ARTICLE)) {
                break;
            }
            article = parent;
        }
        return article.id();
    }

    private static boolean isWithinArticle(ClauseKind kind) {
        return switch (kind) {
            case TITLE, PART, CHAPTER, SECTION, ARTICLE -> false;
            case PARAGRAPH, ITEM, SUBITEM -> true;
        };
    }
}
