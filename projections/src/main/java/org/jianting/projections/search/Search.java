// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Unit;
import org.jianting.projections.search.SearchAnswer.Segment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Looks for words in everything that is public. */
public final class Search {

    private final SearchIndex index;
    private final WordsQuery words;
    private final Snippets snippets;
    private final FacetCounts facets = new FacetCounts();

    Search(SearchIndex index) {
        this.index = index;
        this.words = new WordsQuery(index.analyzer());
        this.snippets = new Snippets(index.analyzer());
    }

    /**
     * The best matches first, or the newest; equals by their id.
     *
     * @param cursor as the previous page in the same order gave it; one that no page gave is an error
     */
    public Mono<SearchAnswer> find(SearchQuestion question, @Nullable String cursor, int limit) {
        var after = cursor == null
                ? null
                : Cursor.parse(cursor)
                        .filter(place -> isOf(question.order(), place))
                        .orElseThrow();
        return Mono.fromCallable(() -> index.ask(searcher -> find(searcher, question, after, limit)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** Scores are kept as the bits of a float, which are few; moments in milliseconds are all beyond them. */
    static boolean isOf(Order order, Cursor cursor) {
        var isScore = 0 <= cursor.place() && cursor.place() <= Float.floatToIntBits(Float.MAX_VALUE);
        return isScore == (order == Order.RELEVANCE);
    }

    private SearchAnswer find(IndexSearcher searcher, SearchQuestion question, @Nullable Cursor after, int limit)
            throws IOException {
        var query = query(question);
        var found = searcher.search(
                query,
                new MultiCollectorManager(
                        new TopFieldCollectorManager(
                                sort(question.order()), limit + 1, doc(question.order(), after), Integer.MAX_VALUE),
                        new FacetsCollectorManager()));
        var top = (TopFieldDocs) found[0];
        var more = top.scoreDocs.length > limit;
        var hits = more ? List.of(top.scoreDocs).subList(0, limit).toArray(FieldDoc[]::new) : top.scoreDocs;
        var cut = snippets.of(searcher, query, hits);
        var answers = new ArrayList<SearchAnswer.Hit>();
        for (var place = 0; place < hits.length; place++) {
            answers.add(hit(
                    searcher.storedFields().document(hits[place].doc),
                    new DocumentNumbers(searcher, hits[place].doc),
                    cut.get(place)));
        }
        return new SearchAnswer(
                Math.toIntExact(top.totalHits.value()),
                answers,
                facets.of(searcher, (FacetsCollector) found[1]),
                more ? cursor(question.order(), (FieldDoc) hits[limit - 1]) : null);
    }

    private static Sort sort(Order order) {
        var equals = new SortField(Fields.ID, SortField.Type.STRING);
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, equals);
            case NEWEST -> new Sort(new SortField(Fields.DATE, SortField.Type.LONG, true), equals);
        };
    }

    private Query query(SearchQuestion question) {
        var query = new BooleanQuery.Builder();
        if (question.words() == null) {
            query.add(new MatchAllDocsQuery(), Occur.MUST);
        } else {
            query.add(words.parse(question.words()), Occur.MUST);
        }
        if (question.kind() != null) {
            query.add(SearchQueries.is(Fields.KIND, SearchQueries.word(question.kind())), Occur.FILTER);
        }
        if (question.unit() != null) {
            query.add(SearchQueries.unit(question.unit()), Occur.FILTER);
        }
        if (question.ruling() != null) {
            query.add(SearchQueries.is(Fields.RULING, SearchQueries.word(question.ruling())), Occur.FILTER);
        }
        if (question.channel() != null) {
            query.add(SearchQueries.is(Fields.CHANNEL, SearchQueries.word(question.channel())), Occur.FILTER);
        }
        if (question.consultation() != null) {
            query.add(
                    SearchQueries.is(
                            Fields.CONSULTATION, question.consultation().value()),
                    Occur.FILTER);
        }
        if (question.year() != null) {
            query.add(SearchQueries.is(Fields.YEAR, question.year().toString()), Occur.FILTER);
        }
        return query.build();
    }

    private static @Nullable FieldDoc doc(Order order, @Nullable Cursor after) {
        if (after == null) {
            return null;
        }
        var id = new BytesRef(after.id());
        return switch (order) {
            case RELEVANCE -> {
                // A score is a float; its bits are a whole number that gives the same float back.
                var score = Float.intBitsToFloat((int) after.place());
                yield new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, id});
            }
            case NEWEST -> new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {after.place(), id});
        };
    }

    private static String cursor(Order order, FieldDoc last) {
        var place =
                switch (order) {
                    case RELEVANCE -> (long) Float.floatToIntBits((Float) last.fields[0]);
                    case NEWEST -> (long) (Long) last.fields[0];
                };
        return new Cursor(place, ((BytesRef) last.fields[1]).utf8ToString()).toString();
    }

    private static SearchAnswer.Hit hit(Document stored, DocumentNumbers numbers, List<Segment> snippet)
            throws IOException {
        var kind = Kind.valueOf(stored.get(Fields.KIND).toUpperCase(Locale.ROOT));
        var clause = stored.get(Fields.CLAUSE);
        return new SearchAnswer.Hit(
                kind,
                new ConsultationId(stored.get(Fields.CONSULTATION)),
                stored.get(Fields.TITLE),
                new Unit(stored.get(Fields.UNIT), stored.get(Fields.UNIT_NAME)),
                stored.get(Fields.LABEL),
                // A point may be about several clauses and changed others; it is found under its own number.
                clause == null || kind == Kind.POINT ? null : new ClauseId(clause),
                IndexDocuments.questionOf(stored.get(Fields.ID)),
                Objects.requireNonNull(numbers.instant(Fields.DATE)),
                stored.get(Fields.RULING),
                stored.get(Fields.CHANNEL),
                snippet);
    }
}
