// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseAlignment;
import org.jianting.consultation.events.ClauseChange;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.consultation.events.DraftVersionRegistered;
import org.jianting.consultation.events.FinalDocumentRegistered;
import org.jspecify.annotations.Nullable;

/** The draft that people commented on beside the final document, clause by clause, as a person confirmed the alignment. */
final class DraftAndFinal {

    private final ClauseTree draft;
    private final ClauseTree last;
    private final Map<ClauseId, ClauseAlignment> byDraft = new HashMap<>();
    private final Map<ClauseId, ClauseAlignment> byFinal = new HashMap<>();
    private final Map<ClauseId, String> otherReasons = new LinkedHashMap<>();

    DraftAndFinal(DraftVersionRegistered draft, FinalDocumentRegistered last) {
        this.draft = new ClauseTree(draft.clauses());
        this.last = new ClauseTree(last.clauses());
        for (var pair : last.alignment()) {
            if (pair.draftClause() != null) {
                byDraft.put(pair.draftClause(), pair);
            }
            if (pair.finalClause() != null) {
                byFinal.put(pair.finalClause(), pair);
            }
        }
        last.otherChanges().forEach(other -> otherReasons.put(other.clause(), other.reason()));
    }

    Collection<Clause> draftClauses() {
        return draft.inOrder();
    }

    /** The words before and after, of a change that a ruling cites. */
    Point.Change change(ClauseChange cited) {
        var before = cited.kind() == ChangeKind.ADDED ? null : draft.find(cited.clause());
        var after = finalOf(cited);
        return new Point.Change(
                cited.clause(),
                articleOf(cited),
                cited.kind(),
                cited.words(),
                before == null ? null : before.label(),
                before == null ? null : draft.wordsOf(before),
                after == null ? null : after.label(),
                after == null ? null : last.wordsOf(after));
    }

    private @Nullable Clause finalOf(ClauseChange cited) {
        return switch (cited.kind()) {
            case ADDED -> last.find(cited.clause());
            case DELETED -> null;
            case UNCHANGED, CHANGED, MOVED -> finalOf(cited.clause());
        };
    }

    /** A citation names the draft's clause; where nobody aligned it, the identity that survives redrafting is the answer. */
    private @Nullable Clause finalOf(ClauseId draftClause) {
        var aligned = byDraft.get(draftClause);
        return last.find(aligned == null ? draftClause : aligned.finalClause());
    }

    private @Nullable Clause draftOf(Clause finalClause) {
        var aligned = byFinal.get(finalClause.id());
        return draft.find(aligned == null ? finalClause.id() : aligned.draftClause());
    }

    private ChangeKind kindOf(Clause finalClause) {
        var aligned = byFinal.get(finalClause.id());
        if (aligned != null) {
            return aligned.kind();
        }
        var before = draftOf(finalClause);
        if (before == null) {
            return ChangeKind.ADDED;
        }
        return before.text().equals(finalClause.text()) ? ChangeKind.UNCHANGED : ChangeKind.CHANGED;
    }

    private boolean isDeleted(Clause draftClause) {
        var aligned = byDraft.get(draftClause.id());
        return aligned == null ? last.find(draftClause.id()) == null : aligned.finalClause() == null;
    }

    List<Outcome.FinalClause> finalClauses(Map<ClauseId, AskedBy> asked) {
        var clauses = new ArrayList<Outcome.FinalClause>();
        for (var clause : last.inOrder()) {
            var before = draftOf(clause);
            clauses.add(new Outcome.FinalClause(
                    clause.id(),
                    clause.parent(),
                    clause.kind(),
                    clause.label(),
                    clause.text(),
                    kindOf(clause),
                    before == null ? null : before.id(),
                    asked.getOrDefault(nameInRulings(clause), AskedBy.NOBODY)));
        }
        return clauses;
    }

    /** The article to which a cited change belongs, by the name under which {@link #articles} lists it. */
    ClauseId articleOf(ClauseChange cited) {
        var after = finalOf(cited);
        if (after != null) {
            return last.articleOf(after).id();
        }
        var before = draft.find(cited.clause());
        return before == null ? cited.clause() : nameOfDraftArticle(draft.articleOf(before));
    }

    private ClauseId nameOfDraftArticle(Clause draftArticle) {
        var survivor = isDeleted(draftArticle) ? null : finalOf(draftArticle.id());
        return survivor == null ? draftArticle.id() : survivor.id();
    }

    /** Every article that differs, in the order of the final document, deleted ones where they stood. */
    List<ArticleChange> articles(Map<ClauseId, AskedBy> askedByArticle) {
        var changes = new ArrayList<ArticleChange>();
        for (var name : articleNames()) {
            var after = last.find(name);
            var before = after == null ? draft.find(name) : draftOf(after);
            var kind = articleKind(before, after);
            if (kind != ChangeKind.UNCHANGED) {
                changes.add(article(name, kind, before, after, askedByArticle.getOrDefault(name, AskedBy.NOBODY)));
            }
        }
        return changes;
    }

    int unchangedArticles() {
        return (int) unchanged().filter(DraftAndFinal::isArticle).count();
    }

    /** The title, headings, and paragraphs that stand in no article. */
    int unchangedHeadings() {
        return (int) unchanged().filter(clause -> !isArticle(clause)).count();
    }

    private Stream<Clause> unchanged() {
        return last.inOrder().stream()
                .filter(last::isListed)
                .filter(clause -> articleKind(draftOf(clause), clause) == ChangeKind.UNCHANGED);
    }

    private static boolean isArticle(Clause clause) {
        return clause.kind() == ClauseKind.ARTICLE;
    }

    private ArticleChange article(
            ClauseId name, ChangeKind kind, @Nullable Clause before, @Nullable Clause after, AskedBy asked) {
        var wordsBefore = before == null ? null : draft.wordsOf(before);
        var wordsAfter = after == null ? null : last.wordsOf(after);
        return new ArticleChange(
                name,
                kind,
                Objects.requireNonNull(after == null ? before : after).kind(),
                before == null ? null : before.label(),
                wordsBefore,
                after == null ? null : after.label(),
                wordsAfter,
                Redline.between(
                        Objects.requireNonNullElse(wordsBefore, ""), Objects.requireNonNullElse(wordsAfter, "")),
                asked,
                reasonsWithin(name));
    }

    private List<String> reasonsWithin(ClauseId article) {
        return otherReasons.entrySet().stream()
                .filter(other -> articleNamed(other.getKey()).equals(article))
                .map(Map.Entry::getValue)
                .toList();
    }

    private ClauseId articleNamed(ClauseId clause) {
        var after = last.find(clause);
        if (after == null) {
            after = finalOf(clause);
        }
        if (after != null) {
            return last.articleOf(after).id();
        }
        var before = draft.find(clause);
        return before == null ? clause : nameOfDraftArticle(draft.articleOf(before));
    }

    private ChangeKind articleKind(@Nullable Clause before, @Nullable Clause after) {
        if (after == null) {
            return ChangeKind.DELETED;
        }
        if (before == null) {
            return ChangeKind.ADDED;
        }
        if (!draft.wordsOf(before).equals(last.wordsOf(after))) {
            return ChangeKind.CHANGED;
        }
        return kindOf(after) == ChangeKind.MOVED ? ChangeKind.MOVED : ChangeKind.UNCHANGED;
    }

    private Set<ClauseId> articleNames() {
        var deletedAfter = new LinkedHashMap<@Nullable ClauseId, List<ClauseId>>();
        ClauseId survivor = null;
        for (var clause : draft.inOrder()) {
            if (!draft.isListed(clause)) {
                continue;
            }
            if (isDeleted(clause)) {
                deletedAfter
                        .computeIfAbsent(survivor, none -> new ArrayList<>())
                        .add(clause.id());
            } else {
                survivor = nameOfDraftArticle(clause);
            }
        }
        var names = new LinkedHashSet<ClauseId>(deletedAfter.getOrDefault(null, List.of()));
        for (var clause : last.inOrder()) {
            if (last.isListed(clause)) {
                names.add(clause.id());
                names.addAll(deletedAfter.getOrDefault(clause.id(), List.of()));
            }
        }
        return names;
    }

    /**
     * Changed clauses that no adopted point cites, each with the reason that the unit gave (I21). Who cites an article asked for
     * what changed within it; who cites a paragraph asked for that paragraph. The title is left out: a draft is called a draft
     * there, and nobody has to ask that a final document is not.
     */
    List<FeedbackReport.UnaskedChange> unasked(Set<ClauseId> asked) {
        var unasked = new ArrayList<FeedbackReport.UnaskedChange>();
        for (var clause : last.inOrder()) {
            var names =
                    last.upToArticle(clause).stream().map(this::nameInRulings).toList();
            if (kindOf(clause) != ChangeKind.UNCHANGED && isUnasked(clause, names, asked)) {
                unasked.add(new FeedbackReport.UnaskedChange(
                        names.getFirst(),
                        kindOf(clause),
                        clause.label(),
                        reasonWithin(last.upToArticle(clause), names)));
            }
        }
        for (var clause : draft.inOrder()) {
            var path = draft.upToArticle(clause);
            var names = path.stream().map(Clause::id).toList();
            if (isDeleted(clause) && isUnasked(clause, names, asked)) {
                unasked.add(new FeedbackReport.UnaskedChange(
                        clause.id(), ChangeKind.DELETED, clause.label(), reasonWithin(path, names)));
            }
        }
        return unasked;
    }

    private static boolean isUnasked(Clause clause, List<ClauseId> names, Set<ClauseId> asked) {
        return clause.kind() != ClauseKind.TITLE && names.stream().noneMatch(asked::contains);
    }

    /** Rulings name a clause as the draft knows it, and an added one as the final document does. */
    private ClauseId nameInRulings(Clause finalClause) {
        var before = draftOf(finalClause);
        return before == null ? finalClause.id() : before.id();
    }

    /** The nearest reason: for the clause itself, or for the article in which it stands. */
    private @Nullable String reasonWithin(List<Clause> path, List<ClauseId> names) {
        return Stream.concat(path.stream().map(Clause::id), names.stream())
                .map(otherReasons::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
