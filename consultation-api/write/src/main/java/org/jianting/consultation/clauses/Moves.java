// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;

/** The clauses that passed others or went to another article; one that was merely renumbered has not moved. */
final class Moves {

    private Moves() {}

    static Set<ClauseId> of(List<Clause> draft, List<Clause> fin) {
        var place = new HashMap<ClauseId, Integer>();
        var finals = new HashMap<ClauseId, Clause>();
        for (var clause : fin) {
            place.put(clause.id(), place.size());
            finals.put(clause.id(), clause);
        }
        var moved = new HashSet<ClauseId>();
        Map<Object, List<Clause>> neighbours = new LinkedHashMap<>();
        for (var clause : draft) {
            var now = finals.get(clause.id());
            if (now == null) {
                continue;
            }
            if (isCounted(clause) || Objects.equals(clause.parent(), now.parent())) {
                neighbours
                        .computeIfAbsent(company(clause), company -> new ArrayList<>())
                        .add(clause);
            } else {
                moved.add(clause.id());
            }
        }
        neighbours.values().forEach(clauses -> moved.addAll(outOfLine(clauses, place, finals)));
        return moved;
    }

    /** Articles are counted through the document, so a new chapter heading above one does not move it. */
    private static boolean isCounted(Clause clause) {
        return switch (clause.kind()) {
            case PART, CHAPTER, SECTION, ARTICLE -> true;
            case TITLE, PARAGRAPH, ITEM, SUBITEM -> false;
        };
    }

    private static Object company(Clause clause) {
        var parent = clause.parent();
        return isCounted(clause) || parent == null ? clause.kind() : parent;
    }

    private static List<ClauseId> outOfLine(
            List<Clause> clauses, Map<ClauseId, Integer> place, Map<ClauseId, Clause> finals) {
        var kept = Order.kept(
                clauses.stream().mapToInt(clause -> place(clause, place)).toArray(),
                clauses.stream().mapToInt(clause -> weight(clause, finals)).toArray());
        var moved = new ArrayList<ClauseId>();
        for (var at = 0; at < kept.length; at++) {
            if (!kept[at]) {
                moved.add(clauses.get(at).id());
            }
        }
        return moved;
    }

    private static int place(Clause clause, Map<ClauseId, Integer> place) {
        return Objects.requireNonNull(place.get(clause.id()));
    }

    /** Both lengths, so that comparing the other way round finds the same clause moved. */
    private static int weight(Clause clause, Map<ClauseId, Clause> finals) {
        var now = Objects.requireNonNull(finals.get(clause.id()));
        return 1 + clause.text().length() + now.text().length();
    }
}
