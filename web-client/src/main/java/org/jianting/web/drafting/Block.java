// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.drafting;

import java.util.ArrayList;
import java.util.List;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseKind;

/** What is edited and moved as one: a heading, or an article with all its paragraphs and items. */
public record Block(String text) {

    static List<Block> of(List<Clause> clauses) {
        var blocks = new ArrayList<StringBuilder>();
        for (var clause : clauses) {
            if (blocks.isEmpty() || isHead(clause.kind())) {
                blocks.add(new StringBuilder());
            }
            blocks.getLast().append(clause.source());
        }
        return blocks.stream().map(text -> new Block(text.toString().strip())).toList();
    }

    private static boolean isHead(ClauseKind kind) {
        return switch (kind) {
            case PART, CHAPTER, SECTION, ARTICLE -> true;
            case TITLE, PARAGRAPH, ITEM, SUBITEM -> false;
        };
    }
}
