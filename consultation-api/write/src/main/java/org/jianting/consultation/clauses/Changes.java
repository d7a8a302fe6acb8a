// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseAlignment;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jspecify.annotations.Nullable;

/** Sums up an alignment article by article. */
final class Changes {

    private final List<ClauseAlignment> pairs;
    private final Set<ClauseId> moved;
    private final Map<ClauseId, ChangeKind> kinds = new HashMap<>();
    private final Map<ClauseId, Unit> drafts;
    private final Map<ClauseId, Unit> finals;
    private @Nullable Kinship kinship;

    Changes(Alignment alignment) {
        pairs = alignment.pairs();
        moved = Moves.of(alignment.draftClauses(), alignment.finalClauses());
        pairs.forEach(pair -> kinds.put(idOf(pair), pair.kind()));
        drafts = byId(alignment.draftClauses());
        finals = byId(alignment.finalClauses());
    }

    static ClauseId idOf(ClauseAlignment pair) {
        var id = pair.finalClause() == null ? pair.draftClause() : pair.finalClause();
        if (id == null) {
            throw new IllegalArgumentException(
                    "An alignment names a clause of the draft, of the final document or both");
        }
        return id;
    }

    private static Map<ClauseId, Unit> byId(List<Clause> clauses) {
        var units = new LinkedHashMap<ClauseId, Unit>();
        Unit.of(clauses).forEach(unit -> units.put(unit.id(), unit));
        return units;
    }

    List<ArticleChange> all() {
        return pairs.stream().map(Changes::idOf).flatMap(id -> of(id).stream()).toList();
    }

    private Optional<ArticleChange> of(ClauseId id) {
        var before = Optional.ofNullable(drafts.get(id));
        var after = Optional.ofNullable(finals.get(id));
        var kind = kind(before, after);
        if ((before.isEmpty() && after.isEmpty()) || kind == ChangeKind.UNCHANGED) {
            return Optional.empty();
        }
        return Optional.of(new ArticleChange(
                id,
                after.or(() -> before).orElseThrow().kind(),
                kind,
                moved.contains(id),
                before.map(unit -> unit.head().label()).orElse(""),
                after.map(unit -> unit.head().label()).orElse(""),
                Words.between(text(before), text(after)),
                related(kind, before, after)));
    }

    private ChangeKind kind(Optional<Unit> before, Optional<Unit> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() ? ChangeKind.ADDED : ChangeKind.DELETED;
        }
        var headKind = kinds.get(before.get().id());
        var isAllTheSame = Stream.concat(before.get().within().stream(), after.get().within().stream())
                .allMatch(clause -> kinds.get(clause.id()) == ChangeKind.UNCHANGED);
        return isAllTheSame && headKind != null ? headKind : ChangeKind.CHANGED;
    }

    private static String text(Optional<Unit> unit) {
        return unit.stream()
                .flatMap(found -> found.clauses().stream())
                .map(clause -> Canonical.readable(clause.text()))
                .collect(Collectors.joining("\n"));
    }

    private @Nullable ClauseId related(ChangeKind kind, Optional<Unit> before, Optional<Unit> after) {
        return switch (kind) {
            case ADDED -> mostOf(after.orElseThrow(), drafts);
            case DELETED -> mostOf(before.orElseThrow(), finals);
            case UNCHANGED, CHANGED, MOVED -> null;
        };
    }

    private @Nullable ClauseId mostOf(Unit unit, Map<ClauseId, Unit> others) {
        if (unit.kind() != ClauseKind.ARTICLE) {
            return null;
        }
        if (kinship == null) {
            kinship = new Kinship(drafts.values(), finals.values());
        }
        return kinship.nearest(unit, others.values()).orElse(null);
    }
}
