// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

/** The pairs of characters of one text, in order, with their weights, scaled to length 1. */
final class Profile {

    private final int[] pairs;
    private final double[] weights;

    Profile(int[] pairs, double[] weights) {
        this.pairs = pairs;
        this.weights = weights;
    }

    double likeness(Profile other) {
        var sum = 0.0;
        for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length; ) {
            if (pairs[i] == other.pairs[j]) {
                sum += weights[i++] * other.weights[j++];
            } else if (pairs[i] < other.pairs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** The share of this text that stands in the other one too, however long the other is. */
    double shareFoundIn(Profile other) {
        var found = 0.0;
        var all = 0.0;
        for (int i = 0, j = 0; i < pairs.length; i++) {
            while (j < other.pairs.length && other.pairs[j] < pairs[i]) {
                j++;
            }
            all += weights[i];
            found += j < other.pairs.length && other.pairs[j] == pairs[i] ? weights[i] : 0;
        }
        return all == 0 ? 0 : found / all;
    }
}
