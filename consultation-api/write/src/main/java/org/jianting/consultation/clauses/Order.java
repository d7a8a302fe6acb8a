// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.Arrays;

/** Which of the renumbered stayed in line, and which were moved past others. */
final class Order {

    private Order() {}

    /**
     * The heaviest increasing subsequence: when a short clause and a long one change places, the short one was moved.
     *
     * @return for each place, whether it kept its order
     */
    static boolean[] kept(int[] positions, int[] weights) {
        var best = new long[positions.length];
        var before = new int[positions.length];
        var last = -1;
        for (var at = 0; at < positions.length; at++) {
            before[at] = heaviestBefore(at, positions, best);
            best[at] = weights[at] + (before[at] < 0 ? 0 : best[before[at]]);
            last = last < 0 || best[at] > best[last] ? at : last;
        }
        var kept = new boolean[positions.length];
        Arrays.fill(kept, false);
        for (var at = last; at >= 0; at = before[at]) {
            kept[at] = true;
        }
        return kept;
    }

    private static int heaviestBefore(int at, int[] positions, long[] best) {
        var heaviest = -1;
        for (var earlier = 0; earlier < at; earlier++) {
            if (positions[earlier] < positions[at] && (heaviest < 0 || best[earlier] > best[heaviest])) {
                heaviest = earlier;
            }
        }
        return heaviest;
    }
}
