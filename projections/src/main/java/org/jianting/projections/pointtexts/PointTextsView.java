// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.pointtexts;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ErasureCompleted;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.search.SearchIndex;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.View;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes in the words of points as soon as they may be read. Summaries that nobody had approved go when the text that they were
 * made of is erased; what was approved is public and stays.
 */
final class PointTextsView implements View {

    private final SearchIndex index;

    PointTextsView(SearchIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return "point-texts";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends ConsultationEvent>> follows() {
        return Set.of(PublicTextApproved.class, PointsExtracted.class, ErasureOrdered.class, ErasureCompleted.class);
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
        if (event instanceof PublicTextApproved approved) {
            take(approved);
        } else if (event instanceof PointsExtracted split) {
            take(split);
        } else if (event instanceof ErasureOrdered ordered) {
            erase(ordered.submissionId(), ordered.scope());
        } else if (event instanceof ErasureCompleted completed) {
            erase(completed.submissionId(), completed.scope());
        }
    }

    private void take(PublicTextApproved approved) throws IOException {
        var round = TextDocuments.round(approved.consultationId(), approved.round());
        var point = new PointAddress(approved.number(), 0);
        index.replace(
                TextDocuments.id(round, point),
                TextDocuments.of(index.analyzer(), round, point, approved.submissionId(), approved.text(), true));
        // Whoever approves the text approves the summaries with it.
        index.set(new Term(TextFields.SUBMISSION, approved.submissionId().value()), TextFields.APPROVED, 1);
    }

    private void take(PointsExtracted split) throws IOException {
        var round = TextDocuments.round(split.consultationId(), split.round());
        for (var part = 1; part <= split.summaries().size(); part++) {
            var point = new PointAddress(split.number(), part);
            index.replace(
                    TextDocuments.id(round, point),
                    TextDocuments.of(
                            index.analyzer(),
                            round,
                            point,
                            split.submissionId(),
                            split.summaries().get(part - 1),
                            false));
        }
    }

    private void erase(SubmissionId submission, ErasureScope scope) throws IOException {
        if (scope != ErasureScope.IDENTITY) {
            // A deletion does not see numbers that were changed in place and not committed yet. After a crash the facts
            // before come again; each puts down what already stands there.
            index.commit(index.position());
            index.remove(new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(TextFields.SUBMISSION, submission.value())), Occur.FILTER)
                    .add(NumericDocValuesField.newSlowExactQuery(TextFields.APPROVED, 0), Occur.FILTER)
                    .build());
        }
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
