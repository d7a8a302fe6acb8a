// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;

/**
 * What people cite and the table of contents lists: the title, a heading, or an article with all its paragraphs and items.
 *
 * @param clauses the head first, then what stands in it, in reading order
 */
record Unit(Clause head, List<Clause> clauses) {

    ClauseId id() {
        return head.id();
    }

    ClauseKind kind() {
        return head.kind();
    }

    String text() {
        return clauses.stream().map(Clause::text).collect(Collectors.joining("\n"));
    }

    List<Clause> within() {
        return clauses.subList(1, clauses.size());
    }

    static List<Unit> of(List<Clause> clauses) {
        var units = new LinkedHashMap<ClauseId, Unit>();
        Map<ClauseId, ClauseId> unitOf = new HashMap<>();
        for (var clause : clauses) {
            var above = clause.parent() == null ? null : unitOf.get(clause.parent());
            var head = above == null || isHead(clause) ? clause.id() : above;
            unitOf.put(clause.id(), head);
            units.computeIfAbsent(head, id -> new Unit(clause, new ArrayList<>()))
                    .clauses
                    .add(clause);
        }
        return List.copyOf(units.values());
    }

    private static boolean isHead(Clause clause) {
        return switch (clause.kind()) {
            case PART, CHAPTER, SECTION, ARTICLE -> true;
            case TITLE, PARAGRAPH, ITEM, SUBITEM -> false;
        };
    }
}
