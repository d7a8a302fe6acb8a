// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.OutcomeBundleSealed;
import org.jianting.consultation.events.OutcomePublished;
import org.jianting.consultation.events.RegistrationReturned;
import org.jianting.consultation.events.RegistrationVerified;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.SubmissionMarkedLate;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.projections.views.Documents;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.Folding;
import org.jianting.projections.views.View;
import reactor.core.publisher.Mono;

/** Keeps one document of figures for each consultation. */
final class TallyView implements View {

    private final Documents<TallyDocument> documents;
    private final TallyNews news;

    TallyView(Documents<TallyDocument> documents, TallyNews news) {
        this.documents = documents;
        this.news = news;
    }

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public int version() {
        return 1;
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
                RosterSealed.class,
                OutcomeBundleSealed.class,
                OutcomePublished.class);
    }

    @Override
    public Mono<Void> apply(List<Fact> facts) {
        var byConsultation = new LinkedHashMap<String, List<Fact>>();
        facts.forEach(fact -> byConsultation
                .computeIfAbsent(fact.event().consultationId().value(), id -> new ArrayList<>())
                .add(fact));
        return documents
                .open(byConsultation.keySet())
                .flatMap(folding -> {
                    byConsultation.forEach((id, own) -> count(folding, id, own));
                    return folding.write();
                })
                .doOnSuccess(written -> news.changed(byConsultation.keySet()));
    }

    private static void count(Folding<TallyDocument> folding, String id, List<Fact> facts) {
        var count = new TallyCount(Objects.requireNonNullElse(folding.now(id), TallyDocument.NONE));
        // The counts of a batch are worked out first and put in at once; what the document holds already is left out.
        facts.stream().filter(fact -> !folding.holds(id, fact.position())).forEach(fact -> count.count(fact.event()));
        folding.changeFrom(TallyDocument.NONE, id, facts.getLast().position(), before -> count.now());
    }

    @Override
    public Mono<Void> clear() {
        return documents.drop();
    }
}
