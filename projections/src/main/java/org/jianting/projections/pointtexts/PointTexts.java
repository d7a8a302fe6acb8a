// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.pointtexts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.pointtexts.Like.Neighbour;
import org.jianting.projections.search.SearchIndex;
import org.jianting.projections.search.WordsQuery;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Finds points of a round by their words, as far as these may be read without opening an envelope. */
public final class PointTexts {

    /** Nine tenths of the pairs in common: the same letter with another greeting, not two opinions on one clause. */
    private static final int ALIKE_IN_PERCENT = 70;

    private static final int WORTH_SHOWING_IN_PERCENT = 15;
    private static final int SHOWN = 20;
    private static final int PAIRS_TO_COMPARE = 30;

    private final SearchIndex index;
    private final WordsQuery words;

    PointTexts(SearchIndex index) {
        this.index = index;
        this.words = new WordsQuery(index.analyzer());
    }

    /** The position of the newest fact that was taken in; a search that was made at the same one finds the same. */
    public long position() {
        return index.position();
    }

    /** Of how many submissions of the round the whole text may be read. */
    public Mono<Integer> readable(ConsultationId consultation, int round) {
        var whole = new TermQuery(new Term(TextFields.WHOLE, TextDocuments.round(consultation, round)));
        return asked(searcher -> searcher.count(whole));
    }

    /** What these points say, as far as the first few thousand characters; those that may not be read are left out. */
    public Mono<Map<PointAddress, String>> said(
            ConsultationId consultation, int round, Collection<PointAddress> points) {
        var name = TextDocuments.round(consultation, round);
        return points.isEmpty()
                ? Mono.just(Map.of())
                : asked(searcher -> {
                    var ids = points.stream()
                            .map(point -> TextDocuments.id(name, point).bytes())
                            .toList();
                    var said = new HashMap<PointAddress, String>();
                    var stored = searcher.storedFields();
                    for (var hit : searcher.search(new TermInSetQuery(TextFields.ID, ids), points.size()).scoreDocs) {
                        var document = stored.document(hit.doc);
                        said.put(
                                TextDocuments.point(document.getField(TextFields.PLACE)
                                        .numericValue()
                                        .longValue()),
                                document.get(TextFields.SAID));
                    }
                    return said;
                });
    }

    /** Every point with these words, in no order. A submission is named as a whole, by part 0, where its whole text has them. */
    public Mono<List<PointAddress>> find(ConsultationId consultation, int round, String text) {
        var query = in(TextDocuments.round(consultation, round))
                .add(words.parse(text), Occur.FILTER)
                .build();
        return asked(searcher -> searcher.search(query, new Hits.Every()).stream()
                .map(hit -> TextDocuments.point(hit.place()))
                .toList());
    }

    /** The points like one; none at all while nobody may read what it says. */
    public Mono<Like> like(ConsultationId consultation, int round, PointAddress point) {
        var name = TextDocuments.round(consultation, round);
        return asked(searcher -> said(searcher, name, point)
                .map(text -> like(searcher, name, point, text))
                .orElse(Like.NOTHING));
    }

    private static Optional<String> said(IndexSearcher searcher, String round, PointAddress point) throws IOException {
        var found = searcher.search(new TermQuery(TextDocuments.id(round, point)), 1).scoreDocs;
        return found.length == 0
                ? Optional.empty()
                : Optional.of(searcher.storedFields().document(found[0].doc).get(TextFields.SAID));
    }

    private Like like(IndexSearcher searcher, String round, PointAddress point, String text) {
        try {
            var alike = new LinkedHashMap<PointAddress, Integer>();
            for (var hit : searcher.search(same(round, text), new Hits.Every())) {
                alike.put(TextDocuments.point(hit.place()), 100);
            }
            var sketch = Sketch.of(index.analyzer(), text);
            if (!sketch.hashes().isEmpty()) {
                for (var hit : searcher.search(sharing(round, sketch), new Hits.Every())) {
                    alike.putIfAbsent(
                            TextDocuments.point(hit.place()),
                            Math.min(99, hit.percentSharedWith(sketch.hashes().size())));
                }
            }
            alike.put(point, 100);
            var group = alike.entrySet().stream()
                    .filter(entry -> entry.getValue() >= ALIKE_IN_PERCENT)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            return new Like(group, nearest(searcher, round, point, text, alike));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException("The texts of points cannot be read", failure);
        }
    }

    private List<Neighbour> nearest(
            IndexSearcher searcher, String round, PointAddress point, String text, Map<PointAddress, Integer> alike)
            throws IOException {
        var shown = new ArrayList<>(alike.entrySet().stream()
                .filter(entry -> entry.getValue() >= WORTH_SHOWING_IN_PERCENT
                        && !entry.getKey().equals(point))
                .sorted(Map.Entry.<PointAddress, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .toList());
        // What says a similar thing in other sentences shares its rare words and few hashes.
        for (var other : similar(searcher, round, text)) {
            if (shown.size() < SHOWN && !other.equals(point) && !shown.contains(other)) {
                shown.add(other);
            }
        }
        var neighbours = new ArrayList<Neighbour>();
        for (var other : shown) {
            var words = said(searcher, round, other);
            words.ifPresent(said -> neighbours.add(new Neighbour(other, alike.getOrDefault(other, 0), said)));
        }
        return neighbours;
    }

    private static Query same(String round, String text) {
        return in(round)
                .add(new TermQuery(new Term(TextFields.SAME, TextDocuments.same(text))), Occur.FILTER)
                .build();
    }

    private static Query sharing(String round, Sketch sketch) {
        var least = Math.max(1, sketch.hashes().size() * WORTH_SHOWING_IN_PERCENT / 100);
        var shared = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        for (BytesRef hash : sketch.hashes()) {
            shared.add(new ConstantScoreQuery(new TermQuery(new Term(TextFields.SKETCH, hash))), Occur.SHOULD);
        }
        return in(round).add(shared.build(), Occur.MUST).build();
    }

    private List<PointAddress> similar(IndexSearcher searcher, String round, String text) throws IOException {
        var similar = new MoreLikeThis(searcher.getIndexReader());
        similar.setAnalyzer(index.analyzer());
        similar.setMinTermFreq(1);
        similar.setMinDocFreq(2);
        similar.setMaxQueryTerms(PAIRS_TO_COMPARE);
        var query = in(round)
                .add(similar.like(TextFields.TEXT, new java.io.StringReader(text)), Occur.MUST)
                .build();
        var points = new ArrayList<PointAddress>();
        for (var hit : searcher.search(query, SHOWN + 1).scoreDocs) {
            points.add(TextDocuments.point(searcher.storedFields()
                    .document(hit.doc)
                    .getField(TextFields.PLACE)
                    .numericValue()
                    .longValue()));
        }
        return points;
    }

    private static BooleanQuery.Builder in(String round) {
        return new BooleanQuery.Builder().add(new TermQuery(new Term(TextFields.ROUND, round)), Occur.FILTER);
    }

    private <T> Mono<T> asked(SearchIndex.Question<T> question) {
        return Mono.fromCallable(() -> index.ask(question)).subscribeOn(Schedulers.boundedElastic());
    }
}
