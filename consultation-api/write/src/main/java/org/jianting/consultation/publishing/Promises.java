// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jianting.consultation.clauses.Alignment;
import org.jianting.consultation.clauses.ArticleChange;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.events.*;
import org.jianting.consultation.ruling.RulingRegister;
import org.jianting.consultation.verdict.Refusal;

/**
 * What adopted comments were promised against what the final document says, both ways: every cited change is there (I16),
 * and every article that changed was asked for or is explained (I21).
 */
final class Promises {

    /** A cited change, and the first point that relies on it. */
    record Cited(ClauseChange change, String point) {}

    private final Alignment alignment;
    private final List<OtherChange> explained;
    private final List<Cited> cited;

    private Promises(Alignment alignment, List<OtherChange> explained, List<Cited> cited) {
        this.alignment = alignment;
        this.explained = explained;
        this.cited = cited;
    }

    /** Asks whether both ways hold, where there is a document to ask of; that there is none is refused for itself. */
    static Guards ask(Guards guards, Papers papers, RulingRegister register) {
        var document = papers.finalDocument();
        if (document == null) {
            return guards;
        }
        if (document.draftVersion() != papers.consultedVersion()) {
            return guards.none(() ->
                    Optional.of(new PublishingRefusal.OtherDraft(document.draftVersion(), papers.consultedVersion())));
        }
        return guards.none(() -> of(papers, document, register).refuseBroken())
                .none(() -> of(papers, document, register).refuseUnexplained());
    }

    private static Promises of(Papers papers, FinalDocumentRegistered document, RulingRegister register) {
        return new Promises(
                Alignment.ofIdentified(papers.consultedDraft(), document.clauses()),
                document.otherChanges(),
                cited(register));
    }

    private static List<Cited> cited(RulingRegister register) {
        var first = new LinkedHashMap<ClauseChange, Cited>();
        register.forEachPoint((number, part, ruling) -> {
            if (ruling != null) {
                for (var change : ruling.changes()) {
                    first.putIfAbsent(change, new Cited(change, part == 0 ? "" + number : number + "-" + part));
                }
            }
        });
        return List.copyOf(first.values());
    }

    private Optional<Refusal> refuseBroken() {
        var broken = new ArrayList<PublishingRefusal.ChangesNotMade.Broken>();
        for (var each : cited) {
            alignment
                    .refutes(each.change())
                    .ifPresent(why -> broken.add(new PublishingRefusal.ChangesNotMade.Broken(
                            each.point(), each.change().clause(), why)));
        }
        return broken.isEmpty() ? Optional.empty() : Optional.of(new PublishingRefusal.ChangesNotMade(broken));
    }

    private Optional<Refusal> refuseUnexplained() {
        var changed = new HashSet<ClauseId>();
        alignment.changes().stream()
                // A draft is called a draft in its title and a final document is not; nobody has to ask for that.
                .filter(change -> change.level() != ClauseKind.TITLE)
                .map(ArticleChange::clause)
                .forEach(changed::add);
        var unexplained = new HashSet<>(changed);
        explained.forEach(change -> unexplained.remove(change.clause()));
        cited.forEach(each -> unexplained.removeAll(within(each.change().clause(), changed)));
        return unexplained.isEmpty()
                ? Optional.empty()
                : Optional.of(new PublishingRefusal.ChangesUnexplained(alignment.changedArticles().stream()
                        .filter(unexplained::contains)
                        .toList()));
    }

    /** The nearest changed article or heading in which a clause stands, in the draft and in the final document. */
    private Set<ClauseId> within(ClauseId clause, Set<ClauseId> changed) {
        var found = new HashSet<ClauseId>();
        Stream.of(alignment.draftClauses(), alignment.finalClauses()).forEach(clauses -> {
            var parents = parents(clauses);
            var at = Optional.of(clause);
            while (at.isPresent() && !changed.contains(at.get())) {
                at = Optional.ofNullable(parents.get(at.get()));
            }
            at.ifPresent(found::add);
        });
        return found;
    }

    private static Map<ClauseId, ClauseId> parents(List<Clause> clauses) {
        var parents = new HashMap<ClauseId, ClauseId>();
        for (var clause : clauses) {
            var parent = clause.parent();
            if (parent != null) {
                parents.put(clause.id(), parent);
            }
        }
        return parents;
    }
}
