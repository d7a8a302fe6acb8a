// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.util.HashMap;
import java.util.Map;
import org.jianting.consultation.events.PointPart;

/** For each point the ruling that answers it, by its place in the register's list counted from 1; 0 while there is none. */
final class Holders {

    private final Map<PointPart, Integer> ofParts = new HashMap<>();
    private int[] ofWhole = {};

    void make(int submissions) {
        ofWhole = new int[submissions + 1];
    }

    int of(int number, int part) {
        return part == 0 ? ofWhole[number] : ofParts.getOrDefault(new PointPart(number, part), 0);
    }

    /** Gives a point to a ruling, or to none. */
    void give(int number, int part, int ruling) {
        if (part == 0) {
            ofWhole[number] = ruling;
        } else {
            ofParts.put(new PointPart(number, part), ruling);
        }
    }
}
