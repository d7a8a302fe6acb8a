// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Unit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The list of consultations: those open for comment by how soon they close, all others newest first. */
public final class Consultations {

    private final SearchIndex index;
    private final WordsQuery words;
    private final ReceivedCounts received;
    private final Clock clock;

    Consultations(SearchIndex index, ReceivedCounts received, Clock clock) {
        this.index = index;
        this.words = new WordsQuery(index.analyzer());
        this.received = received;
        this.clock = clock;
    }

    /**
     * The consultations in a state, of a unit, with certain words; whatever is absent excludes nothing.
     *
     * @param unit its code or its name
     * @param cursor as the previous page gave it; one that no page gave is an error
     */
    public Mono<ConsultationList> list(
            @Nullable ConsultationState state,
            @Nullable String unit,
            @Nullable String text,
            @Nullable String cursor,
            int limit) {
        var after = cursor == null ? null : Cursor.parse(cursor).orElseThrow();
        return Mono.fromCallable(() -> index.ask(searcher -> list(searcher, state, unit, text, after, limit)))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(this::counted);
    }

    private Mono<ConsultationList> counted(ConsultationList list) {
        var ids = list.consultations().stream().map(ListedConsultation::id).toList();
        return received.of(ids)
                .map(counts -> new ConsultationList(
                        list.total(),
                        list.consultations().stream()
                                .map(line -> line.withReceived(counts.get(line.id())))
                                .toList(),
                        list.cursor()));
    }

    private ConsultationList list(
            IndexSearcher searcher,
            @Nullable ConsultationState state,
            @Nullable String unit,
            @Nullable String text,
            @Nullable Cursor after,
            int limit)
            throws IOException {
        var now = clock.instant();
        var order = state == ConsultationState.OPEN
                ? new Sort(new SortField(Fields.CLOSES_AT, SortField.Type.LONG), byId())
                : new Sort(new SortField(dateOf(state), SortField.Type.LONG, true), byId());
        var top = searcher.search(
                query(state, unit, text, now),
                new TopFieldCollectorManager(order, limit + 1, doc(after), Integer.MAX_VALUE));
        var lines = new ArrayList<ListedConsultation>();
        for (var hit : top.scoreDocs) {
            lines.add(line(searcher, hit, now));
        }
        var more = lines.size() > limit;
        return new ConsultationList(
                Math.toIntExact(top.totalHits.value()),
                more ? lines.subList(0, limit) : lines,
                more ? cursor((FieldDoc) top.scoreDocs[limit - 1]) : null);
    }

    private static SortField byId() {
        return new SortField(Fields.ID, SortField.Type.STRING);
    }

    private static @Nullable FieldDoc doc(@Nullable Cursor after) {
        return after == null
                ? null
                : new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {after.place(), new BytesRef(after.id())});
    }

    private static String cursor(FieldDoc last) {
        return new Cursor((Long) last.fields[0], ((BytesRef) last.fields[1]).utf8ToString()).toString();
    }

    private static String dateOf(@Nullable ConsultationState state) {
        return switch (state) {
            case null -> Fields.POSTED_AT;
            case OPEN, CLOSED -> Fields.CLOSES_AT;
            case PUBLISHED -> Fields.PUBLISHED_AT;
            case WITHDRAWN -> Fields.WITHDRAWN_AT;
        };
    }

    private Query query(@Nullable ConsultationState state, @Nullable String unit, @Nullable String text, Instant now) {
        var query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, SearchQueries.word(Kind.CONSULTATION))), Occur.FILTER);
        if (state != null) {
            query.add(inState(state, now.toEpochMilli()), Occur.FILTER);
        }
        if (unit != null) {
            query.add(SearchQueries.unit(unit), Occur.FILTER);
        }
        if (text != null) {
            query.add(words.parse(text), Occur.MUST);
        }
        return query.build();
    }

    private static Query inState(ConsultationState state, long now) {
        var query = new BooleanQuery.Builder();
        switch (state) {
            case OPEN ->
                query.add(between(Fields.CLOSES_AT, now + 1, Long.MAX_VALUE), Occur.FILTER)
                        .add(never(Fields.PUBLISHED_AT), Occur.FILTER)
                        .add(never(Fields.WITHDRAWN_AT), Occur.FILTER);
            case CLOSED ->
                query.add(between(Fields.CLOSES_AT, Long.MIN_VALUE, now), Occur.FILTER)
                        .add(never(Fields.PUBLISHED_AT), Occur.FILTER)
                        .add(never(Fields.WITHDRAWN_AT), Occur.FILTER);
            case PUBLISHED ->
                query.add(between(Fields.PUBLISHED_AT, 1, Long.MAX_VALUE), Occur.FILTER)
                        .add(never(Fields.WITHDRAWN_AT), Occur.FILTER);
            case WITHDRAWN -> query.add(between(Fields.WITHDRAWN_AT, 1, Long.MAX_VALUE), Occur.FILTER);
        }
        return query.build();
    }

    private static Query never(String field) {
        return between(field, 0, 0);
    }

    private static Query between(String field, long least, long most) {
        return NumericDocValuesField.newSlowRangeQuery(field, least, most);
    }

    private static ListedConsultation line(IndexSearcher searcher, ScoreDoc hit, Instant now) throws IOException {
        var stored = searcher.storedFields().document(hit.doc);
        var numbers = new DocumentNumbers(searcher, hit.doc);
        var closesAt = Objects.requireNonNull(numbers.instant(Fields.CLOSES_AT));
        var publishedAt = numbers.instant(Fields.PUBLISHED_AT);
        var withdrawnAt = numbers.instant(Fields.WITHDRAWN_AT);
        return new ListedConsultation(
                new ConsultationId(stored.get(Fields.CONSULTATION)),
                stored.get(Fields.TITLE),
                new Unit(stored.get(Fields.UNIT), stored.get(Fields.UNIT_NAME)),
                ConsultationState.of(closesAt, publishedAt, withdrawnAt, now),
                Objects.requireNonNull(numbers.instant(Fields.POSTED_AT)),
                closesAt,
                publishedAt,
                withdrawnAt,
                null);
    }
}
