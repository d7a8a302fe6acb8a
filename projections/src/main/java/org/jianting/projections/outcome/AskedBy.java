// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.ArrayList;
import java.util.List;

/**
 * The points that asked for a change.
 *
 * @param points how many there are
 * @param spans the first of them, neighbours joined; the register can be filtered by clause for all
 */
public record AskedBy(int points, List<Span> spans) {

    static final AskedBy NOBODY = new AskedBy(0, List.of());

    public AskedBy {
        spans = List.copyOf(spans);
    }

    /** Points one after another, first and last included. */
    public record Span(String from, String to) {}

    /** Collects points that come in the order of their addresses. */
    static final class Collector {

        // Fifty thousand points of one group are one span. Scattered ones beyond this are counted, not listed.
        private static final int MOST_SPANS = 200;

        private final List<Span> spans = new ArrayList<>();
        private int points;
        private int lastPlace = -1;
        private boolean lastIsListed;

        /** The place is the point's in the sequence of all points, so that neighbours are known as such. */
        void add(PointAddress point, int place) {
            if (place == lastPlace) {
                return;
            }
            points++;
            var joins = lastIsListed && place == lastPlace + 1;
            lastPlace = place;
            if (joins) {
                spans.set(spans.size() - 1, new Span(spans.getLast().from(), point.toString()));
            } else if (spans.size() < MOST_SPANS) {
                spans.add(new Span(point.toString(), point.toString()));
                lastIsListed = true;
            } else {
                lastIsListed = false;
            }
        }

        AskedBy collected() {
            return new AskedBy(points, spans);
        }
    }
}
