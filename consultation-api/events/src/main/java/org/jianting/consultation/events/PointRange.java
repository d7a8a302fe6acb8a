// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** Submissions by number in the sealed roster, first and last included. */
public record PointRange(int from, int to) {

    public PointRange {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException(
                    "A range runs from 1 or more up to its end, not %d to %d".formatted(from, to));
        }
    }
}
