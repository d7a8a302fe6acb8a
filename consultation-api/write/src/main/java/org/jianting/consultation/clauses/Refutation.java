// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseChange;
import org.jianting.consultation.events.ClauseId;

/** Checks that a change which a ruling cites was really made, so that "adopted" cannot be said of nothing. */
final class Refutation {

    // People copy a quotation together with its number.
    private static final Pattern LABEL = Pattern.compile("^" + Blanks.CLASS + "*(?:第[" + ChineseNumber.CHARACTERS
            + "]+条(?:之[一二三四五六七八九十]+)?|[（(](?:[" + ChineseNumber.CHARACTERS + "]+|[a-z]+)[)）]|[0-9]+[.．、])"
            + Blanks.CLASS + "*");

    private final Alignment alignment;
    private final Map<ClauseId, ChangeKind> kinds = new HashMap<>();

    Refutation(Alignment alignment) {
        this.alignment = alignment;
        alignment.pairs().forEach(pair -> kinds.put(Changes.idOf(pair), pair.kind()));
    }

    Optional<String> of(ClauseChange cited) {
        var own = kinds.get(cited.clause());
        if (own == null) {
            return Optional.of("Neither the draft nor the final document has a clause %s.".formatted(cited.clause()));
        }
        var before = tree(alignment.draftClauses(), cited.clause());
        var after = tree(alignment.finalClauses(), cited.clause());
        var found = found(own, before, after);
        if (!isBorneOut(cited, found)) {
            return Optional.of("Clause %s is cited as %s, but comparing the draft with the final document finds it %s."
                    .formatted(cited.clause(), cited.kind(), found));
        }
        return switch (cited.kind()) {
            case DELETED, UNCHANGED -> Optional.empty();
            case ADDED, MOVED -> wordsMissing(cited, after);
            case CHANGED -> wordsMissing(cited, after).or(() -> wordsUntouched(cited, before, after));
        };
    }

    private static List<Clause> tree(List<Clause> clauses, ClauseId root) {
        var ids = new HashSet<ClauseId>();
        var tree = new ArrayList<Clause>();
        for (var clause : clauses) {
            if (clause.id().equals(root) || (clause.parent() != null && ids.contains(clause.parent()))) {
                ids.add(clause.id());
                tree.add(clause);
            }
        }
        return tree;
    }

    /** An article has changed when anything in it has. */
    private ChangeKind found(ChangeKind own, List<Clause> before, List<Clause> after) {
        if (own == ChangeKind.ADDED || own == ChangeKind.DELETED) {
            return own;
        }
        var isAllTheSame = Stream.concat(before.stream().skip(1), after.stream().skip(1))
                .allMatch(clause -> kinds.get(clause.id()) == ChangeKind.UNCHANGED);
        return isAllTheSame ? own : ChangeKind.CHANGED;
    }

    private boolean isBorneOut(ClauseChange cited, ChangeKind found) {
        var movedToo = cited.kind() == ChangeKind.MOVED
                && found == ChangeKind.CHANGED
                && Moves.of(alignment.draftClauses(), alignment.finalClauses()).contains(cited.clause());
        return cited.kind() == found || movedToo;
    }

    private static Optional<String> wordsMissing(ClauseChange cited, List<Clause> after) {
        var words = plain(cited.words());
        return !words.isEmpty() && text(after).contains(words)
                ? Optional.empty()
                : Optional.of("The words \"%s\" do not occur in the final text of clause %s."
                        .formatted(cited.words(), cited.clause()));
    }

    /** Words that stood in the draft just so, away from everything that changed, prove nothing. */
    private static Optional<String> wordsUntouched(ClauseChange cited, List<Clause> before, List<Clause> after) {
        var units = new HashMap<ClauseId, Unit>();
        Unit.of(before).forEach(unit -> units.put(unit.id(), unit));
        var changed = new ArrayList<String>();
        for (var unit : Unit.of(after)) {
            var was = units.get(unit.id());
            var change = Touched.of(was == null ? "" : text(was.clauses()), text(unit.clauses()));
            if (change.isOnlyLayout() || change.by(plain(cited.words()))) {
                return Optional.empty();
            }
            changed.addAll(change.words());
        }
        return Optional.of("The words \"%s\" stood in clause %s of the draft already; what changed there is: %s."
                .formatted(cited.words(), cited.clause(), String.join(" · ", changed)));
    }

    private static String text(List<Clause> clauses) {
        return Canonical.of(clauses.stream().map(Clause::text).collect(Collectors.joining("\n")));
    }

    private static String plain(String words) {
        return Canonical.of(
                words.lines().map(line -> LABEL.matcher(line).replaceFirst("")).collect(Collectors.joining("\n")));
    }
}
