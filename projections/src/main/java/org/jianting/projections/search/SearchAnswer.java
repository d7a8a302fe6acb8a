// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total everything that matches
 * @param facets how the matches divide, by {@code kind}, {@code unit}, {@code year}, {@code ruling} and
 *     {@code channel}
 * @param cursor to ask for the following hits; none at the end
 */
public record SearchAnswer(
        int total,
        List<Hit> hits,
        Map<String, List<FacetCount>> facets,
        @Nullable String cursor) {

    public SearchAnswer {
        hits = List.copyOf(hits);
    }

    /**
     * One thing that was found.
     *
     * @param title of its consultation
     * @param label its number or heading; the point's number, {@code 12-2}, where a point was found
     * @param clause where a clause was found
     * @param question where a question of an interpretation was found, which one it is, from 1
     * @param publicSince when its notice was posted, or its outcome published
     * @param ruling where a point was found, its finding in lower case
     */
    public record Hit(
            Kind kind,
            ConsultationId consultation,
            String title,
            Unit unit,
            @Nullable String label,
            @Nullable ClauseId clause,
            @Nullable Integer question,
            Instant publicSince,
            @Nullable String ruling,
            @Nullable String channel,
            List<Segment> snippet) {

        public Hit {
            snippet = List.copyOf(snippet);
        }
    }

    /** A stretch of a snippet; {@code match} where it is what was looked for. Plain text, never markup. */
    public record Segment(String text, boolean match) {}

    /** How many matches have a value, under the name that people know it by. */
    public record FacetCount(String value, String name, int count) {}
}
