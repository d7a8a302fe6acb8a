// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** One of the points that a submission was split into: the second point of submission 12 is printed as 12-2. */
public record PointPart(int number, int part) {

    public PointPart {
        if (number < 1 || part < 1) {
            throw new IllegalArgumentException(
                    "A point is a number and a part from 1 on, not %d-%d".formatted(number, part));
        }
    }
}
