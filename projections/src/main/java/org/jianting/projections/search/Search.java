// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
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
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.Unit;
import org.jianting.projections.outcome.ChineseNames;
import org.jianting.projections.search.SearchAnswer.FacetCount;
import org.jianting.projections.search.SearchAnswer.Segment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Looks for words in everything that is public. */
public final class Search {

    private static final List<String> FACETS = List.of(Fields.KIND, Fields.UNIT, Fields.RULING, Fields.CHANNEL);
    private static final int MOST_VALUES = 50;
    private static final FacetsConfig PLAIN = new FacetsConfig();

    private final SearchIndex index;
    private final WordsQuery words;
    private final Snippets snippets;

    Search(SearchIndex index) {
        this.index = index;
        this.words = new WordsQuery(index.analyzer());
        this.snippets = new Snippets(index.analyzer());
    }

    /**
     * The best matches first, equals by their id.
     *
     * @param cursor as the previous page gave it; one that no page gave is an error
     */
    public Mono<SearchAnswer> find(SearchQuestion question, @Nullable String cursor, int limit) {
        var after = cursor == null ? null : Cursor.parse(cursor).orElseThrow();
        return Mono.fromCallable(() -> index.ask(searcher -> find(searcher, question, after, limit)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private SearchAnswer find(IndexSearcher searcher, SearchQuestion question, @Nullable Cursor after, int limit)
            throws IOException {
        var query = query(question);
        var order = new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));
        var found = searcher.search(
                query,
                new MultiCollectorManager(
                        new TopFieldCollectorManager(order, limit + 1, doc(after), Integer.MAX_VALUE),
                        new FacetsCollectorManager()));
        var top = (TopFieldDocs) found[0];
        var more = top.scoreDocs.length > limit;
        var hits = more ? List.of(top.scoreDocs).subList(0, limit).toArray(FieldDoc[]::new) : top.scoreDocs;
        var cut = snippets.of(searcher, query, hits);
        var answers = new ArrayList<SearchAnswer.Hit>();
        for (var place = 0; place < hits.length; place++) {
            answers.add(hit(searcher.storedFields().document(hits[place].doc), cut.get(place)));
        }
        return new SearchAnswer(
                Math.toIntExact(top.totalHits.value()),
                answers,
                facets(searcher, (FacetsCollector) found[1]),
                more ? cursor((FieldDoc) hits[limit - 1]) : null);
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
        return query.build();
    }

    /** A score is a float; its bits are a whole number that gives the same float back. */
    private static @Nullable FieldDoc doc(@Nullable Cursor after) {
        if (after == null) {
            return null;
        }
        var score = Float.intBitsToFloat((int) after.place());
        return new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, new BytesRef(after.id())});
    }

    private static String cursor(FieldDoc last) {
        return new Cursor(Float.floatToIntBits((Float) last.fields[0]), ((BytesRef) last.fields[1]).utf8ToString())
                .toString();
    }

    private static SearchAnswer.Hit hit(Document stored, List<Segment> snippet) {
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
                stored.get(Fields.RULING),
                stored.get(Fields.CHANNEL),
                snippet);
    }

    private static Map<String, List<FacetCount>> facets(IndexSearcher searcher, FacetsCollector matches)
            throws IOException {
        var facets = new LinkedHashMap<String, List<FacetCount>>();
        FACETS.forEach(name -> facets.put(name, List.of()));
        if (searcher.getIndexReader().maxDoc() == 0) {
            return facets;
        }
        var counts = new SortedSetDocValuesFacetCounts(
                new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), PLAIN), matches);
        for (var name : FACETS) {
            var result = counts.getTopChildren(MOST_VALUES, name);
            if (result != null) {
                var values = new ArrayList<FacetCount>();
                for (var value : result.labelValues) {
                    values.add(count(name, value.label, value.value.intValue()));
                }
                // Equal counts by value: the order of the index's own ordinals is nobody's business.
                values.sort(
                        Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value));
                facets.put(name, List.copyOf(values));
            }
        }
        return facets;
    }

    private static FacetCount count(String facet, String label, int count) {
        return switch (facet) {
            case Fields.UNIT -> {
                var parts = label.split("\t", 2);
                yield new FacetCount(parts[0], parts[1], count);
            }
            case Fields.RULING ->
                new FacetCount(label, ChineseNames.of(DispositionKind.valueOf(label.toUpperCase(Locale.ROOT))), count);
            case Fields.CHANNEL ->
                new FacetCount(label, ChineseNames.of(ChannelKind.valueOf(label.toUpperCase(Locale.ROOT))), count);
            default -> new FacetCount(label, nameOf(Kind.valueOf(label.toUpperCase(Locale.ROOT))), count);
        };
    }

    private static String nameOf(Kind kind) {
        return switch (kind) {
            case CONSULTATION -> "征集";
            case DRAFT_CLAUSE -> "征求意见稿条款";
            case FINAL_CLAUSE -> "正式文件条款";
            case INTERPRETATION -> "解读";
            case POINT -> "意见";
        };
    }
}
