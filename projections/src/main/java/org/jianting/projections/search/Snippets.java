// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jianting.projections.search.SearchAnswer.Segment;

/** The sentences of a text that hold what was looked for, cut into segments so that no reader has to trust markup. */
final class Snippets {

    private static final int MOST_PASSAGES = 2;
    private static final int LONGEST = 240;
    private static final String GAP = " … ";

    private final Analyzer analyzer;

    Snippets(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    List<List<Segment>> of(IndexSearcher searcher, Query query, ScoreDoc[] hits) throws IOException {
        var documents = new int[hits.length];
        for (var place = 0; place < hits.length; place++) {
            documents[place] = hits[place].doc;
        }
        var highlighter = new Plain(UnifiedHighlighter.builder(searcher, analyzer)
                .withFormatter(new Segments())
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.CHINA))
                // A word that smartcn found is marked in the stored text all the same.
                .withFieldMatcher(field -> field.equals(Fields.TEXT) || field.equals(Fields.WORDS)));
        return highlighter.highlight(query, documents);
    }

    private static final class Plain extends UnifiedHighlighter {

        Plain(Builder builder) {
            super(builder);
        }

        List<List<Segment>> highlight(Query query, int[] documents) throws IOException {
            var found = highlightFieldsAsObjects(
                            new String[] {Fields.TEXT}, query, documents, new int[] {MOST_PASSAGES})
                    .get(Fields.TEXT);
            var snippets = new ArrayList<List<Segment>>();
            for (var place = 0; place < documents.length; place++) {
                snippets.add(found != null && found[place] instanceof Segments.Made made ? made.segments() : List.of());
            }
            return snippets;
        }
    }

    private static final class Segments extends PassageFormatter {

        record Made(List<Segment> segments) {}

        @Override
        public Object format(Passage[] passages, String content) {
            var segments = new ArrayList<Segment>();
            for (var passage : passages) {
                if (!segments.isEmpty()) {
                    segments.add(new Segment(GAP, false));
                }
                passage(passage, content, segments);
            }
            return new Made(segments);
        }

        private static void passage(Passage passage, String content, List<Segment> segments) {
            var first = passage.getNumMatches() == 0 ? passage.getStartOffset() : passage.getMatchStarts()[0];
            var at = whole(content, Math.max(passage.getStartOffset(), first - LONGEST / 3));
            var end = whole(content, Math.min(passage.getEndOffset(), at + LONGEST));
            for (var match = 0; match < passage.getNumMatches(); match++) {
                var start = Math.max(passage.getMatchStarts()[match], at);
                var stop = Math.min(passage.getMatchEnds()[match], end);
                if (start < stop) {
                    add(content.substring(at, start), false, segments);
                    add(content.substring(start, stop), true, segments);
                    at = stop;
                }
            }
            add(content.substring(at, Math.max(at, end)), false, segments);
        }

        /** Pairs of characters overlap, so neighbouring matches are one. */
        private static void add(String text, boolean match, List<Segment> segments) {
            if (text.isEmpty()) {
                return;
            }
            if (!segments.isEmpty() && segments.getLast().match() == match) {
                segments.add(new Segment(segments.removeLast().text() + text, match));
            } else {
                segments.add(new Segment(text, match));
            }
        }

        /** Never between the two halves of one character. */
        private static int whole(String content, int place) {
            return place > 0
                            && place < content.length()
                            && Character.isSurrogatePair(content.charAt(place - 1), content.charAt(place))
                    ? place - 1
                    : place;
        }
    }
}
