// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.OutcomePublished;
import org.jianting.consultation.events.PeriodExtended;
import org.jianting.projections.outcome.PublishedRound;
import org.jianting.projections.outcome.RecordedFacts;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.View;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes into the index what becomes public, when it does. It follows the four facts that make something public or change what
 * stands there, and reads from the record what belongs to them; a submission, sealed as it is, never passes through here.
 */
final class SearchView implements View {

    private final SearchIndex index;
    private final RecordedFacts record;

    SearchView(SearchIndex index, RecordedFacts record) {
        this.index = index;
        this.record = record;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends ConsultationEvent>> follows() {
        return Set.of(NoticePublished.class, PeriodExtended.class, ConsultationWithdrawn.class, OutcomePublished.class);
    }

    @Override
    public Mono<Void> apply(List<Fact> facts) {
        return blocking(() -> {
            for (var fact : facts) {
                // Documents and position are committed together, so a fact that came before is in there.
                if (fact.position() > index.position()) {
                    take(fact.event());
                }
            }
            if (facts.getLast().position() > index.position()) {
                index.commit(facts.getLast().position());
            }
            return null;
        });
    }

    private void take(ConsultationEvent event) throws IOException {
        if (event instanceof NoticePublished notice) {
            take(notice);
        } else if (event instanceof PeriodExtended extended) {
            index.set(
                    extended.consultationId().value(),
                    Fields.CLOSES_AT,
                    extended.nowUntil().toEpochMilli());
        } else if (event instanceof ConsultationWithdrawn withdrawn) {
            index.set(
                    withdrawn.consultationId().value(),
                    Fields.WITHDRAWN_AT,
                    withdrawn.at().toEpochMilli());
        } else if (event instanceof OutcomePublished published) {
            take(published);
        }
    }

    private void take(NoticePublished notice) throws IOException {
        index.removeGroup(IndexDocuments.noticeOf(notice.consultationId()));
        index.add(IndexDocuments.of(PublicConsultation.read(record, notice)));
    }

    private void take(OutcomePublished published) throws IOException {
        var round = PublishedRound.read(record, published);
        index.removeGroup(IndexDocuments.outcomeOf(published.consultationId()));
        round.pages(page -> index.addUnchecked(IndexDocuments.of(round.outcome(), page.points())));
        index.add(IndexDocuments.of(round.outcome()));
        index.set(
                published.consultationId().value(),
                Fields.PUBLISHED_AT,
                published.publishedAt().toEpochMilli());
    }

    @Override
    public Mono<Void> clear() {
        return blocking(() -> {
            index.clear();
            return null;
        });
    }

    @Override
    public OptionalLong holdsUpTo() {
        return OptionalLong.of(index.position());
    }

    private static Mono<Void> blocking(Callable<Void> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
