// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.pointtexts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Every document that a query finds, by its columns alone: fifty thousand of them cost no stored field. */
final class Hits extends SimpleCollector {

    /**
     * A document that was found.
     *
     * @param shared how much of what was asked for it has
     * @param sketched how many hashes it has itself
     */
    record Hit(long place, int shared, int sketched) {

        /** Of all hashes that either of two sketches has, those that both have. */
        int percentSharedWith(int asked) {
            return 100 * shared / Math.max(1, asked + sketched - shared);
        }
    }

    private final List<Hit> hits = new ArrayList<>();
    private @Nullable NumericDocValues places;
    private @Nullable NumericDocValues sketched;
    private @Nullable Scorable scorer;

    /** Collects them all, segment by segment. */
    static final class Every implements CollectorManager<Hits, List<Hit>> {

        @Override
        public Hits newCollector() {
            return new Hits();
        }

        @Override
        public List<Hit> reduce(Collection<Hits> collectors) {
            return collectors.stream().flatMap(found -> found.hits.stream()).toList();
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        places = DocValues.getNumeric(segment.reader(), TextFields.PLACE);
        sketched = DocValues.getNumeric(segment.reader(), TextFields.SKETCHED);
    }

    @Override
    public void setScorer(Scorable now) {
        scorer = now;
    }

    @Override
    public void collect(int document) throws IOException {
        hits.add(new Hit(
                value(places, document), scorer == null ? 0 : (int) scorer.score(), (int) value(sketched, document)));
    }

    private static long value(@Nullable NumericDocValues column, int document) throws IOException {
        return column != null && column.advanceExact(document) ? column.longValue() : 0;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
