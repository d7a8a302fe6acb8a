// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.pointtexts;

import java.util.List;
import org.jianting.projections.outcome.PointAddress;

/**
 * What is like a point.
 *
 * @param group the points that say the same or nearly the same, the point itself among them
 * @param nearest the points most like it, of the group or not, the most alike first and the point itself left out
 */
public record Like(List<PointAddress> group, List<Neighbour> nearest) {

    static final Like NOTHING = new Like(List.of(), List.of());

    /**
     * A point like another.
     *
     * @param percent of what both say together, as far as both say it; 100 for the same text
     */
    public record Neighbour(PointAddress point, int percent, String said) {}
}
