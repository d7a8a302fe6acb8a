// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.List;
import java.util.Optional;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseAlignment;
import org.jianting.consultation.events.ClauseChange;
import org.jianting.consultation.events.ClauseId;

/**
 * A final document beside the draft that people commented on.
 *
 * @param finalClauses with the identities of the draft: a clause that survives keeps its id, a new one has a fresh one
 * @param pairs every clause of both documents once, in reading order
 */
public record Alignment(List<Clause> draftClauses, List<Clause> finalClauses, List<ClauseAlignment> pairs) {

    public Alignment {
        draftClauses = List.copyOf(draftClauses);
        finalClauses = List.copyOf(finalClauses);
        pairs = List.copyOf(pairs);
    }

    /** Finds the clauses of the draft in a final document that was just read, and identifies them. */
    public static Alignment of(List<Clause> draft, List<Clause> fin) {
        return ofIdentified(draft, Identities.carryOver(draft, fin, Aligner.align(draft, fin)));
    }

    /** Compares a draft with a final document whose clauses already have their identities, as the record keeps them. */
    public static Alignment ofIdentified(List<Clause> draft, List<Clause> fin) {
        return new Alignment(draft, fin, Pairing.of(draft, fin, Moves.of(draft, fin)));
    }

    /** The articles and headings that differ, with their words, in reading order. */
    public List<ArticleChange> changes() {
        return new Changes(this).all();
    }

    public List<ClauseId> changedArticles() {
        return changes().stream().map(ArticleChange::clause).toList();
    }

    /** Nothing when the cited change is there; otherwise what is there instead. */
    public Optional<String> refutes(ClauseChange cited) {
        return new Refutation(this).of(cited);
    }
}
