// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.util.List;

/**
 * The points like one.
 *
 * @param group those that say the same or nearly the same, the point itself among them
 * @param nearest the most alike first
 */
public record PointsLike(String point, PointSelection group, List<Neighbour> nearest, List<RulingMark> rulings) {

    /**
     * A point like another.
     *
     * @param percent of what both say together, as far as both say it
     * @param mark which of the rulings answers it; −1 where none does
     */
    public record Neighbour(String point, int percent, String words, int mark) {}
}
