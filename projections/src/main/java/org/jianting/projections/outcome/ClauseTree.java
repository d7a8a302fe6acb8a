// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jspecify.annotations.Nullable;

/** A document's clauses with what stands under each. */
final class ClauseTree {

    private final Map<ClauseId, Clause> clauses = new LinkedHashMap<>();
    private final Map<ClauseId, List<Clause>> children = new HashMap<>();

    ClauseTree(List<Clause> inOrder) {
        for (var clause : inOrder) {
            clauses.put(clause.id(), clause);
            var parent = clause.parent();
            if (parent != null) {
                children.computeIfAbsent(parent, none -> new ArrayList<>()).add(clause);
            }
        }
    }

    Collection<Clause> inOrder() {
        return clauses.values();
    }

    @Nullable
    Clause find(@Nullable ClauseId id) {
        return id == null ? null : clauses.get(id);
    }

    /** The article that a paragraph or item belongs to; headings and articles belong to themselves. */
    Clause articleOf(Clause clause) {
        return upToArticle(clause).getLast();
    }

    /** An article or a heading: what the redline lists on its own. */
    boolean isListed(Clause clause) {
        return upToArticle(clause).size() == 1;
    }

    /** A paragraph or item and what it stands in, up to its article. */
    List<Clause> upToArticle(Clause clause) {
        var path = new ArrayList<>(List.of(clause));
        while (isWithinArticle(path.getLast())) {
            var parent = find(path.getLast().parent());
            if (parent == null || !(isWithinArticle(parent) || parent.kind() == ClauseKind.ARTICLE)) {
                break;
            }
            path.add(parent);
        }
        return path;
    }

    /** The words of an article, paragraph or item with all that stands under it; of a heading, its own. */
    String wordsOf(Clause clause) {
        var words = new StringBuilder(clause.text());
        if (clause.kind() == ClauseKind.ARTICLE || isWithinArticle(clause)) {
            appendBelow(clause, words);
        }
        return words.toString().strip();
    }

    private void appendBelow(Clause clause, StringBuilder words) {
        for (var child : children.getOrDefault(clause.id(), List.of())) {
            words.append('\n').append(child.label()).append(child.text());
            appendBelow(child, words);
        }
    }

    private static boolean isWithinArticle(Clause clause) {
        return switch (clause.kind()) {
            case TITLE, PART, CHAPTER, SECTION, ARTICLE -> false;
            case PARAGRAPH, ITEM, SUBITEM -> true;
        };
    }
}
