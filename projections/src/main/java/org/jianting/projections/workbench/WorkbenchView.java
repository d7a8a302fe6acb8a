// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.util.List;
import java.util.Set;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.DecisionReturned;
import org.jianting.consultation.events.FinalDocumentRegistered;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RulingProposed;
import org.jianting.consultation.events.RulingSuperseded;
import org.jianting.consultation.events.RulingsApproved;
import org.jianting.consultation.events.RulingsReturned;
import org.jianting.projections.outcome.RecordedFacts;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.View;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Keeps the table in step with the record. It follows no fact of which there is one for each submission. */
final class WorkbenchView implements View {

    private final WorkbenchDocuments documents;
    private final RecordedFacts record;

    WorkbenchView(WorkbenchDocuments documents, RecordedFacts record) {
        this.documents = documents;
        this.record = record;
    }

    @Override
    public String name() {
        return "workbench";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends ConsultationEvent>> follows() {
        return Set.of(
                NoticePublished.class,
                RosterSealed.class,
                PointsExtracted.class,
                RulingProposed.class,
                RulingSuperseded.class,
                RulingsReturned.class,
                RulingsApproved.class,
                DecisionReturned.class,
                FinalDocumentRegistered.class);
    }

    @Override
    public Mono<Void> apply(List<Fact> facts) {
        var consultations = facts.stream()
                .map(fact -> fact.event().consultationId().value())
                .distinct()
                .toList();
        return documents
                .heads()
                .open(consultations)
                .flatMap(heads -> Mono.fromCallable(() -> {
                            var batch = new WorkbenchBatch(record, heads);
                            facts.forEach(batch::take);
                            return batch;
                        })
                        // A sealed roster is read from the record, which blocks.
                        .subscribeOn(Schedulers.boundedElastic())
                        .flatMap(batch -> documents
                                .columns()
                                .fold(batch.columnChanges())
                                .then(documents.log().fold(batch.logChanges()))
                                .then(documents.finals().fold(batch.finalChanges()))
                                // The heads last: they say which page of the log comes next, and after a crash in
                                // between the
                                // same facts must find them as they were.
                                .then(heads.write())));
    }

    @Override
    public Mono<Void> clear() {
        return documents.drop();
    }
}
