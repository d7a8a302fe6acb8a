// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseAlignment;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.docket.FindDossier;
import org.jianting.projections.workbench.ConsultedClauses.Pair;
import org.jianting.projections.workbench.Workbench.ClauseName;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Finds the clauses that people were asked about, and what the newest final document says in their place. */
final class FindClauses {

    private static final int LONGEST_NAME = 24;

    private final WorkbenchDocuments documents;
    private final FindDossier dossiers;

    FindClauses(WorkbenchDocuments documents, FindDossier dossiers) {
        this.documents = documents;
        this.dossiers = dossiers;
    }

    /** In the order of the draft. Empty while the docket has not come as far as this table. */
    Mono<List<ClauseName>> names(ConsultationId consultation, Head head) {
        return draft(consultation, head)
                .map(clauses -> clauses.stream()
                        .map(clause -> new ClauseName(clause.id(), name(clause)))
                        .toList());
    }

    private Mono<List<Clause>> draft(ConsultationId consultation, Head head) {
        return dossiers.draft(consultation, head.draftVersion())
                .map(draft -> draft.clauses())
                .defaultIfEmpty(List.of());
    }

    private static String name(Clause clause) {
        if (!clause.label().isBlank()) {
            return clause.label();
        }
        var text = clause.text().strip();
        return text.codePointCount(0, text.length()) <= LONGEST_NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    Mono<ConsultedClauses> pairs(ConsultationId consultation, Head head) {
        return draft(consultation, head)
                .zipWith(documents
                        .finals()
                        .find(consultation.value())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty()))
                .map(found ->
                        pairs(head.draftVersion(), found.getT1(), found.getT2().orElse(null)));
    }

    private static ConsultedClauses pairs(int version, List<Clause> draft, @Nullable FinalText last) {
        if (last == null) {
            return new ConsultedClauses(
                    version,
                    null,
                    draft.stream()
                            .map(clause ->
                                    new Pair(clause.id(), clause.kind(), name(clause), null, clause.text(), null, null))
                            .toList());
        }
        var words = last.clauses().stream().collect(Collectors.toMap(Clause::id, Function.identity()));
        var places = new HashMap<ClauseId, ClauseAlignment>();
        last.alignment().forEach(aligned -> {
            if (aligned.draftClause() != null) {
                places.put(aligned.draftClause(), aligned);
            }
        });
        var pairs = new ArrayList<Pair>();
        draft.forEach(clause -> pairs.add(pair(clause, places.get(clause.id()), words)));
        last.alignment().stream()
                .filter(aligned -> aligned.kind() == ChangeKind.ADDED)
                .map(aligned -> words.get(aligned.finalClause()))
                .filter(java.util.Objects::nonNull)
                .forEach(added -> pairs.add(new Pair(
                        added.id(), added.kind(), name(added), ChangeKind.ADDED, null, added.label(), added.text())));
        return new ConsultedClauses(version, last.version(), pairs);
    }

    private static Pair pair(Clause clause, @Nullable ClauseAlignment aligned, Map<ClauseId, Clause> words) {
        var now = aligned == null || aligned.finalClause() == null ? null : words.get(aligned.finalClause());
        return new Pair(
                clause.id(),
                clause.kind(),
                name(clause),
                aligned == null ? null : aligned.kind(),
                clause.text(),
                now == null ? null : now.label(),
                now == null ? null : now.text());
    }
}
