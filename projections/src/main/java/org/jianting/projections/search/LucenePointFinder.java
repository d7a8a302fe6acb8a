// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.outcome.PointCounts;
import org.jianting.projections.outcome.PointFilter;
import org.jianting.projections.outcome.PointFinder;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Finds the points of a published outcome in the index. */
final class LucenePointFinder implements PointFinder {

    // The outcome's view and the index follow the record each at its own pace; the index is seldom further behind than
    // this.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final SearchIndex index;
    private final WordsQuery words;

    LucenePointFinder(SearchIndex index) {
        this.index = index;
        this.words = new WordsQuery(index.analyzer());
    }

    @Override
    public Mono<Found> find(ConsultationId consultation, PointFilter filter, @Nullable PointAddress after, int limit) {
        return patiently(searcher -> find(searcher, consultation, filter, after, limit));
    }

    @Override
    public Mono<PointCounts> count(ConsultationId consultation, PointFilter filter, Collection<ClauseId> clauses) {
        return patiently(searcher -> count(searcher, consultation, filter, clauses));
    }

    private <T> Mono<T> patiently(SearchIndex.Question<Optional<T>> question) {
        return Mono.fromCallable(() -> index.ask(question))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(Mono::justOrEmpty)
                .repeatWhenEmpty(again -> again.delayElements(LOOK_AGAIN))
                .timeout(PATIENCE, Mono.empty());
    }

    private Optional<Found> find(
            IndexSearcher searcher,
            ConsultationId consultation,
            PointFilter filter,
            @Nullable PointAddress after,
            int limit)
            throws IOException {
        if (searcher.count(complete(consultation)) == 0) {
            return Optional.empty();
        }
        var query = query(consultation, filter);
        var following = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(
                        LongField.newRangeQuery(
                                Fields.PLACE, after == null ? 0 : IndexDocuments.placeOf(after) + 1, Long.MAX_VALUE),
                        Occur.FILTER)
                .build();
        var top = searcher.search(
                following,
                limit,
                new Sort(LongField.newSortField(Fields.PLACE, false, SortedNumericSelector.Type.MIN)));
        return Optional.of(new Found(
                searcher.count(query),
                Arrays.stream(top.scoreDocs)
                        .map(hit -> address((Long) ((FieldDoc) hit).fields[0]))
                        .toList()));
    }

    // One count for each choice and not one walk over all that matches: a count of terms steps over what does not
    // match, and
    // of a hundred thousand points that is nearly all of them.
    private Optional<PointCounts> count(
            IndexSearcher searcher, ConsultationId consultation, PointFilter filter, Collection<ClauseId> clauses)
            throws IOException {
        if (searcher.count(complete(consultation)) == 0) {
            return Optional.empty();
        }
        return Optional.of(new PointCounts(
                counts(List.of(DispositionKind.values()), filter::ruling, searcher, consultation),
                counts(List.of(ChannelKind.values()), filter::channel, searcher, consultation),
                searcher.count(query(consultation, filter.clause(null))),
                counts(clauses, filter::clause, searcher, consultation)));
    }

    private <T> Map<T, Integer> counts(
            Collection<T> choices, Function<T, PointFilter> choose, IndexSearcher searcher, ConsultationId consultation)
            throws IOException {
        var counts = new LinkedHashMap<T, Integer>();
        for (var choice : choices) {
            counts.put(choice, searcher.count(query(consultation, choose.apply(choice))));
        }
        return counts;
    }

    private static Query complete(ConsultationId consultation) {
        return new BooleanQuery.Builder()
                .add(SearchQueries.is(Fields.CONSULTATION, consultation.value()), Occur.FILTER)
                .add(SearchQueries.is(Fields.COMPLETE, "yes"), Occur.FILTER)
                .build();
    }

    private Query query(ConsultationId consultation, PointFilter filter) {
        var query = new BooleanQuery.Builder()
                .add(SearchQueries.is(Fields.CONSULTATION, consultation.value()), Occur.FILTER)
                .add(SearchQueries.is(Fields.KIND, SearchQueries.word(Kind.POINT)), Occur.FILTER);
        if (filter.ruling() != null) {
            query.add(SearchQueries.is(Fields.RULING, SearchQueries.word(filter.ruling())), Occur.FILTER);
        }
        if (filter.channel() != null) {
            query.add(SearchQueries.is(Fields.CHANNEL, SearchQueries.word(filter.channel())), Occur.FILTER);
        }
        if (filter.clause() != null) {
            query.add(SearchQueries.is(Fields.CLAUSE, filter.clause().value()), Occur.FILTER);
        }
        if (filter.changed() != null) {
            query.add(SearchQueries.is(Fields.CHANGED, filter.changed().value()), Occur.FILTER);
        }
        if (filter.text() != null) {
            query.add(words.parse(filter.text()), Occur.FILTER);
        }
        return query.build();
    }

    private static PointAddress address(long place) {
        return new PointAddress((int) (place / 10_000), (int) (place % 10_000));
    }
}
