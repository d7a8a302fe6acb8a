// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some points of an outcome.
 *
 * @param total points that match, here and on all other pages
 * @param next the last point here, to ask for those after it; none on the last page
 */
public record PointsPage(
        int total, List<Point> points, @Nullable String next) {

    public PointsPage {
        points = List.copyOf(points);
    }
}
