// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.receipt;

import java.util.List;
import java.util.Set;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.DecisionReturned;
import org.jianting.consultation.events.DecisionTaken;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.OutcomePublished;
import org.jianting.consultation.events.RegistrationReturned;
import org.jianting.consultation.events.RegistrationVerified;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RulingsApproved;
import org.jianting.consultation.events.RulingsReturned;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.View;
import reactor.core.publisher.Mono;

/** Keeps the receipts in step with the record. */
final class ReceiptView implements View {

    private final ReceiptDocuments documents;

    ReceiptView(ReceiptDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "receipt";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends ConsultationEvent>> follows() {
        return Set.of(
                NoticePublished.class,
                SubmissionReceived.class,
                SubmissionRegisteredByClerk.class,
                RegistrationVerified.class,
                RegistrationReturned.class,
                RosterSealed.class,
                RulingsApproved.class,
                RulingsReturned.class,
                DecisionTaken.class,
                DecisionReturned.class,
                OutcomePublished.class,
                ConsultationWithdrawn.class);
    }

    @Override
    public Mono<Void> apply(List<Fact> facts) {
        var consultations = facts.stream()
                .map(fact -> fact.event().consultationId().value())
                .distinct()
                .toList();
        return documents.courses().open(consultations).flatMap(courses -> {
            var batch = new ReceiptBatch(courses);
            facts.forEach(batch::take);
            // The courses last: they say which number comes next, and after a crash in between the same facts must find
            // them as
            // they were, to give the same numbers again.
            return documents.pages().fold(batch.pageChanges()).then(courses.write());
        });
    }

    @Override
    public Mono<Void> clear() {
        return documents.pages().drop().then(documents.courses().drop());
    }
}
