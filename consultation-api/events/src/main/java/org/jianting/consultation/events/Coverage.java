// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.util.List;

/** The points (意见点) that one ruling answers: whole submissions by range of number, and single parts of split ones. */
public record Coverage(List<PointRange> ranges, List<PointPart> parts) {

    public Coverage {
        ranges = List.copyOf(ranges);
        parts = List.copyOf(parts);
        if (ranges.isEmpty() && parts.isEmpty()) {
            throw new IllegalArgumentException("A ruling names at least one point");
        }
    }
}
