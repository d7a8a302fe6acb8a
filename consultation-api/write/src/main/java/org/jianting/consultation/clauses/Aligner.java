// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;

/** Finds the clauses of a draft again in the final document: whole articles first, then headings, then what is in them. */
final class Aligner {

    // Two items under the same paragraph are likelier the same than two under different ones.
    private static final double SAME_PARENT = 0.15;
    // A paragraph that went to another article is only believed when almost every word went with it.
    private static final double ELSEWHERE = 0.85;
    private static final int TELLING = 8;

    private final List<Unit> drafts;
    private final List<Unit> finals;
    private final Likeness likeness;
    private final Links links = new Links();

    private Aligner(List<Clause> draft, List<Clause> fin) {
        drafts = Unit.of(draft);
        finals = Unit.of(fin);
        likeness = new Likeness(
                Stream.concat(drafts.stream(), finals.stream()).map(Unit::text).toList());
    }

    /**
     * Always compares in the same direction, whichever document is the older one: what reads as added one way has to read
     * as deleted the other way, also where two pairings are equally good.
     */
    static Links align(List<Clause> draft, List<Clause> fin) {
        return text(draft).compareTo(text(fin)) <= 0
                ? new Aligner(draft, fin).aligned()
                : new Aligner(fin, draft).aligned().inverse();
    }

    private static String text(List<Clause> clauses) {
        return clauses.stream().map(Clause::text).collect(Collectors.joining("\n"));
    }

    private Links aligned() {
        articles();
        for (var level : List.of(ClauseKind.SECTION, ClauseKind.CHAPTER, ClauseKind.PART)) {
            headings(level);
        }
        titles();
        loose();
        insides();
        elsewhere();
        return links;
    }

    private void articles() {
        var left = of(drafts, ClauseKind.ARTICLE);
        var right = of(finals, ClauseKind.ARTICLE);
        link(left, right, Unit::text, Unit::head, alike(left, right, Unit::text));
    }

    private static List<Unit> of(List<Unit> units, ClauseKind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).toList();
    }

    private <T> Matching.Scores alike(List<T> left, List<T> right, Function<T, String> text) {
        var lefts = left.stream().map(text).map(likeness::profile).toList();
        var rights = right.stream().map(text).map(likeness::profile).toList();
        return (i, j) -> lefts.get(i).likeness(rights.get(j));
    }

    private <T> void link(
            List<T> left, List<T> right, Function<T, String> text, Function<T, Clause> clause, Matching.Scores scores) {
        var rightOf = Matching.of(
                left.stream().map(text).map(Canonical::of).toList(),
                right.stream().map(text).map(Canonical::of).toList(),
                scores);
        for (var at = 0; at < rightOf.length; at++) {
            if (rightOf[at] >= 0) {
                links.link(clause.apply(left.get(at)), clause.apply(right.get(rightOf[at])));
            }
        }
    }

    /** A chapter is the same when its articles are, whatever it is called now; 第一节 一般规定 says little. */
    private void headings(ClauseKind level) {
        var left = Chapter.of(drafts, level);
        var right = Chapter.of(finals, level);
        var names = alike(left, right, Chapter::name);
        link(left, right, Chapter::identity, Chapter::head, (i, j) -> {
            var shared = left.get(i).shareWith(right.get(j), links);
            return Double.isNaN(shared) ? names.of(i, j) : 0.4 * names.of(i, j) + 0.6 * shared;
        });
    }

    private void titles() {
        var left = of(drafts, ClauseKind.TITLE);
        var right = of(finals, ClauseKind.TITLE);
        if (!left.isEmpty() && !right.isEmpty()) {
            links.link(left.getFirst().head(), right.getFirst().head());
        }
    }

    /** Paragraphs and items of a document that has nothing above them. */
    private void loose() {
        for (var kind : List.of(ClauseKind.PARAGRAPH, ClauseKind.ITEM, ClauseKind.SUBITEM)) {
            var left = of(drafts, kind);
            var right = of(finals, kind);
            link(left, right, Unit::text, Unit::head, alike(left, right, Unit::text));
        }
    }

    private void insides() {
        Map<ClauseId, Unit> byId = new HashMap<>();
        finals.forEach(unit -> byId.put(unit.id(), unit));
        for (var draft : drafts) {
            links.finalOf(draft.id()).map(Clause::id).map(byId::get).ifPresent(fin -> inside(draft, fin));
        }
    }

    private void inside(Unit draft, Unit fin) {
        for (var kind : List.of(ClauseKind.TITLE, ClauseKind.PARAGRAPH, ClauseKind.ITEM, ClauseKind.SUBITEM)) {
            var left = of(draft.within(), kind);
            var right = of(fin.within(), kind);
            var alike = alike(left, right, Clause::text);
            link(left, right, Clause::text, Function.identity(), (i, j) -> {
                var sameParent = links.joins(left.get(i).parent(), right.get(j).parent());
                return alike.of(i, j) + (sameParent ? SAME_PARENT : 0);
            });
        }
    }

    private static List<Clause> of(Iterable<Clause> clauses, ClauseKind kind) {
        var found = new ArrayList<Clause>();
        clauses.forEach(clause -> {
            if (clause.kind() == kind) {
                found.add(clause);
            }
        });
        return found;
    }

    private void elsewhere() {
        for (var kind : List.of(ClauseKind.PARAGRAPH, ClauseKind.ITEM, ClauseKind.SUBITEM)) {
            var left = all(drafts, kind)
                    .filter(clause -> links.finalOf(clause.id()).isEmpty() && isTelling(clause))
                    .toList();
            var right = all(finals, kind)
                    .filter(clause -> links.draftOf(clause.id()).isEmpty() && isTelling(clause))
                    .toList();
            var alike = alike(left, right, Clause::text);
            link(
                    left,
                    right,
                    Clause::text,
                    Function.identity(),
                    (i, j) -> alike.of(i, j) >= ELSEWHERE ? alike.of(i, j) : 0);
        }
    }

    private static Stream<Clause> all(List<Unit> units, ClauseKind kind) {
        return units.stream().flatMap(unit -> unit.clauses().stream()).filter(clause -> clause.kind() == kind);
    }

    private static boolean isTelling(Clause clause) {
        return clause.text().length() >= TELLING;
    }
}
