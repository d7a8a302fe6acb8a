// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import java.util.HashSet;
import java.util.List;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseKind;

/** A clause that a comment can be about, as the form lists it. */
public record ClauseChoice(String id, String label, String text) {

    private static final int WORDS_SHOWN = 24;

    static List<ClauseChoice> of(List<Clause> draft) {
        var articles = draft.stream()
                .filter(clause -> clause.kind() == ClauseKind.ARTICLE)
                .map(clause -> new ClauseChoice(clause.id().value(), clause.label(), whole(clause, draft)))
                .toList();
        return articles.isEmpty()
                ? draft.stream()
                        .map(clause -> new ClauseChoice(clause.id().value(), clause.label(), clause.text()))
                        .toList()
                : articles;
    }

    /** An article with its paragraphs and items: what follows it in the draft and stands under it. */
    private static String whole(Clause article, List<Clause> draft) {
        var within = new HashSet<>(List.of(article.id()));
        var text = new StringBuilder(article.text());
        for (var clause : draft) {
            if (clause.parent() != null && within.contains(clause.parent())) {
                within.add(clause.id());
                text.append('\n').append(clause.label()).append(clause.text());
            }
        }
        return text.toString();
    }

    /** The number and the first words, enough to recognise it in a list. */
    public String line() {
        var line = text.lines().findFirst().orElse("");
        var shown = line.codePointCount(0, line.length()) <= WORDS_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WORDS_SHOWN)) + "…";
        return (label + " " + shown).strip();
    }
}
