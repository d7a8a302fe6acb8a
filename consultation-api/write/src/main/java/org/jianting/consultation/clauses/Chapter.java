// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jspecify.annotations.Nullable;

/** A heading with the articles under it. */
record Chapter(Clause head, List<Clause> articles) {

    static List<Chapter> of(List<Unit> units, ClauseKind level) {
        var chapters = new ArrayList<Chapter>();
        @Nullable Chapter current = null;
        for (var unit : units) {
            if (unit.kind() == level) {
                chapters.add(new Chapter(unit.head(), new ArrayList<>()));
                current = chapters.getLast();
            } else if (unit.kind().compareTo(level) < 0) {
                // The articles of a chapter without sections do not belong to the last section of the chapter before.
                current = null;
            } else if (unit.kind() == ClauseKind.ARTICLE && current != null) {
                current.articles.add(unit.head());
            }
        }
        return chapters;
    }

    String name() {
        return head.text();
    }

    /** The name, and the words of the articles: two sections of the same name are told apart by what they say. */
    String identity() {
        return name() + articles.stream().map(Clause::text).collect(Collectors.joining("\n"));
    }

    /** From 0, no article in common, to 1, all; not a number when neither has an article. */
    double shareWith(Chapter other, Links links) {
        var others = new HashSet<ClauseId>();
        other.articles.forEach(article -> others.add(article.id()));
        var shared = articles.stream()
                .flatMap(article -> links.finalOf(article.id()).stream())
                .filter(article -> others.contains(article.id()))
                .count();
        return 2.0 * shared / (articles.size() + other.articles.size());
    }
}
