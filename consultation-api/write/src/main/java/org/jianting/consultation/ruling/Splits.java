// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** Into how many points each submission was split. It grows in place, fact by fact. */
final class Splits {

    private final List<RoaringBitmap> atLeast = new ArrayList<>();

    void split(int number, int parts) {
        for (int part = 1; part <= parts; part++) {
            if (atLeast.size() < part) {
                atLeast.add(new RoaringBitmap());
            }
            atLeast.get(part - 1).add(number);
        }
    }

    /** The numbers of the submissions that have this many parts or more. */
    RoaringBitmap inAtLeast(int parts) {
        return parts <= atLeast.size() ? atLeast.get(parts - 1) : new RoaringBitmap();
    }

    /** The most parts that any submission has. */
    int most() {
        return atLeast.size();
    }

    /** Parts of one submission; 0 where it is one point. */
    int of(int number) {
        int parts = 0;
        while (parts < atLeast.size() && atLeast.get(parts).contains(number)) {
            parts++;
        }
        return parts;
    }
}
