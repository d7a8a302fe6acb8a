// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.util.List;
import java.util.Set;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ErasureCompleted;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureProposed;
import org.jianting.consultation.events.ErasureReturned;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.RegistrationReturned;
import org.jianting.consultation.events.RegistrationVerified;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RulingProposed;
import org.jianting.consultation.events.RulingSuperseded;
import org.jianting.consultation.events.SubmissionMarkedLate;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.View;
import reactor.core.publisher.Mono;

/** Keeps the register in step with the record. */
final class RegisterView implements View {

    private final RegisterDocuments documents;

    RegisterView(RegisterDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "register";
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
                SubmissionMarkedLate.class,
                RosterPageSealed.class,
                RosterSealed.class,
                PointsExtracted.class,
                PublicTextProposed.class,
                PublicTextApproved.class,
                RulingProposed.class,
                RulingSuperseded.class,
                ErasureProposed.class,
                ErasureReturned.class,
                ErasureOrdered.class,
                ErasureCompleted.class);
    }

    @Override
    public Mono<Void> apply(List<Fact> facts) {
        var consultations = facts.stream()
                .map(fact -> fact.event().consultationId().value())
                .distinct()
                .toList();
        return documents.intakes().open(consultations).flatMap(intakes -> {
            var batch = new RegisterBatch(intakes);
            facts.forEach(batch::take);
            // The intakes last: they say which number comes next, and after a crash in between the same facts must find
            // them as
            // they were, to give the same numbers again.
            return documents
                    .pages()
                    .fold(batch.pageChanges())
                    .then(documents.answered().fold(batch.answeredChanges()))
                    .then(documents.rulings().fold(batch.rulingChanges()))
                    .then(documents.erasures().fold(batch.erasureChanges()))
                    .then(intakes.write());
        });
    }

    @Override
    public Mono<Void> clear() {
        return documents.drop();
    }
}
