// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DraftVersionRegistered;
import org.jianting.consultation.verdict.Boundary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Knows the clauses of drafts without reading a draft for every submission. A registered version never changes, so what was
 * read once stays true; only a newer version can be missing.
 */
@Component
public final class ConsultedDrafts {

    private final RecordedFacts record;
    private final Map<ConsultationId, DraftClauses> known = new ConcurrentHashMap<>();

    public ConsultedDrafts(RecordedFacts record) {
        this.record = record;
    }

    public Mono<DraftClauses> of(ConsultationId id) {
        var clauses = known.get(id);
        return clauses == null ? read(id) : Mono.just(clauses);
    }

    /** Reads the record again, for a version that was registered since. */
    public Mono<DraftClauses> read(ConsultationId id) {
        return Mono.fromFuture(() -> record.read(Boundary.of(id, Set.of(DraftVersionRegistered.class))))
                .map(facts -> {
                    var byVersion = new HashMap<Integer, Set<ClauseId>>();
                    facts.forEach(at -> add(byVersion, at));
                    return new DraftClauses(byVersion);
                })
                .doOnNext(clauses -> keep(id, clauses));
    }

    private static void add(Map<Integer, Set<ClauseId>> byVersion, RecordedFacts.At at) {
        if (at.fact() instanceof DraftVersionRegistered draft) {
            var ids = new HashSet<ClauseId>();
            draft.clauses().stream().map(Clause::id).forEach(ids::add);
            byVersion.put(draft.version(), Set.copyOf(ids));
        }
    }

    // Names of consultations that do not exist are not kept: anybody can make them up.
    private void keep(ConsultationId id, DraftClauses clauses) {
        if (!clauses.byVersion().isEmpty()) {
            known.put(id, clauses);
        }
    }
}
