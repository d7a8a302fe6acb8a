// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs two sequences of texts, one to one. The same words find each other first, then the most alike, wherever they stand;
 * what is left over needs less likeness where it stands between the same neighbours.
 */
final class Matching {

    /** How alike the texts at two places are; at least 1 counts as the same. */
    interface Scores {
        double of(int left, int right);
    }

    private static final int NONE = -1;
    private static final double ALIKE = 0.5;
    private static final double ALIKE_IN_PLACE = 0.2;
    private static final double ALONE_IN_PLACE = 0.1;
    // A new article is often modelled on an old one; the old one is the one that still has its neighbours.
    private static final double AMONG_STRANGERS = 0.15;
    private static final double COMPARISONS = 1_000_000;

    private final int[] rightOf;
    private final int[] leftOf;

    private Matching(int left, int right) {
        rightOf = new int[left];
        leftOf = new int[right];
        Arrays.fill(rightOf, NONE);
        Arrays.fill(leftOf, NONE);
    }

    /** For each left place its right one, or -1. */
    static int[] of(List<String> left, List<String> right, Scores scores) {
        var matching = new Matching(left.size(), right.size());
        matching.pairSame(left, right);
        var pairs = matching.candidates(scores);
        pairs.stream().filter(pair -> pair.score >= ALIKE).forEach(matching::pair);
        matching.pairInPlace(pairs);
        return matching.rightOf;
    }

    private record Pair(int left, int right, double score, double strangeness) {}

    private void pair(Pair pair) {
        if (isFree(pair)) {
            rightOf[pair.left] = pair.right;
            leftOf[pair.right] = pair.left;
        }
    }

    private boolean isFree(Pair pair) {
        return rightOf[pair.left] == NONE && leftOf[pair.right] == NONE;
    }

    private void pairSame(List<String> left, List<String> right) {
        var lefts = places(left);
        var rights = places(right);
        lefts.forEach((text, places) -> {
            var same = rights.getOrDefault(text, new ArrayDeque<>());
            if (places.size() == 1 && same.size() == 1) {
                pair(new Pair(places.getFirst(), same.getFirst(), 1, 0));
            }
        });
        // Words that stand in several places, such as （略）, first find their like between the same neighbours.
        pairRepeated(left, right, new Neighbours());
        pairRepeated(left, right, null);
    }

    private void pairRepeated(List<String> left, List<String> right, @Nullable Neighbours neighbours) {
        record Key(String text, int gap) {}
        Map<Key, Deque<Integer>> waiting = new HashMap<>();
        for (var at = 0; at < right.size(); at++) {
            if (leftOf[at] == NONE) {
                var gap = neighbours == null ? 0 : neighbours.gapOfRight(at);
                waiting.computeIfAbsent(new Key(right.get(at), gap), key -> new ArrayDeque<>())
                        .add(at);
            }
        }
        for (var at = 0; at < left.size(); at++) {
            if (rightOf[at] == NONE) {
                var gap = neighbours == null ? 0 : neighbours.gapOfLeft(at);
                var same = waiting.get(new Key(left.get(at), gap));
                if (same != null && !same.isEmpty()) {
                    pair(new Pair(at, same.remove(), 1, 0));
                }
            }
        }
    }

    private static Map<String, Deque<Integer>> places(List<String> texts) {
        var places = new HashMap<String, Deque<Integer>>();
        for (var at = 0; at < texts.size(); at++) {
            places.computeIfAbsent(texts.get(at), text -> new ArrayDeque<>()).add(at);
        }
        return places;
    }

    /** Every pair that is still free, best first; of two about as good, the one between the same neighbours. */
    private List<Pair> candidates(Scores scores) {
        var pairs = new ArrayList<Pair>();
        var neighbours = new Neighbours();
        var freeLeft = free(rightOf);
        var freeRight = free(leftOf);
        // Every left against every right grows with the square; in a text of thousands of clauses only those that stand
        // about as far down are compared. The same words were found before, however far they went.
        var reach = COMPARISONS / ((double) freeLeft.length * freeRight.length);
        for (var left : freeLeft) {
            for (var right : freeRight) {
                var distance = distance(left, right);
                var score = distance <= reach ? scores.of(left, right) : 0;
                if (score >= ALONE_IN_PLACE) {
                    var strangeness = neighbours.agree(left, right) ? 0 : AMONG_STRANGERS;
                    pairs.add(new Pair(left, right, score, strangeness + distance / 10));
                }
            }
        }
        pairs.sort(Comparator.<Pair>comparingDouble(pair -> pair.strangeness - pair.score)
                .thenComparingInt(pair -> pair.left + pair.right)
                .thenComparingInt(pair -> Math.abs(pair.left - pair.right)));
        return pairs;
    }

    private double distance(int left, int right) {
        return Math.abs((double) left / rightOf.length - (double) right / leftOf.length);
    }

    private static int[] free(int[] partners) {
        return IntStream.range(0, partners.length)
                .filter(at -> partners[at] == NONE)
                .toArray();
    }

    private void pairInPlace(List<Pair> pairs) {
        var neighbours = new Neighbours();
        pairs.stream()
                .filter(pair -> pair.score >= ALIKE_IN_PLACE && neighbours.agree(pair.left, pair.right))
                .forEach(this::pair);
        var narrower = new Neighbours();
        pairs.stream()
                .filter(pair -> narrower.agree(pair.left, pair.right) && narrower.areAlone(pair))
                .forEach(this::pair);
    }

    /** The pairs that kept their order divide both sequences into gaps; places in the same gap have the same neighbours. */
    private final class Neighbours {

        private final int[] gapOfLeft;
        private final int[] gapOfRight;
        private final Map<Integer, Integer> freeInLeftGap = new HashMap<>();
        private final Map<Integer, Integer> freeInRightGap = new HashMap<>();

        Neighbours() {
            var kept = new HashSet<Integer>();
            var lefts = IntStream.range(0, rightOf.length)
                    .filter(at -> rightOf[at] != NONE)
                    .toArray();
            var inOrder = Order.kept(
                    IntStream.of(lefts).map(at -> rightOf[at]).toArray(),
                    IntStream.of(lefts).map(at -> 1).toArray());
            IntStream.range(0, lefts.length).filter(at -> inOrder[at]).forEach(at -> kept.add(lefts[at]));
            gapOfLeft = gaps(rightOf, kept::contains, freeInLeftGap);
            gapOfRight = gaps(leftOf, at -> kept.contains(leftOf[at]), freeInRightGap);
        }

        private static int[] gaps(int[] partners, IntPredicate isKept, Map<Integer, Integer> freeInGap) {
            var gaps = new int[partners.length];
            var gap = 0;
            for (var at = 0; at < partners.length; at++) {
                gap += partners[at] != NONE && isKept.test(at) ? 1 : 0;
                gaps[at] = gap;
                if (partners[at] == NONE) {
                    freeInGap.merge(gap, 1, Integer::sum);
                }
            }
            return gaps;
        }

        int gapOfLeft(int at) {
            return gapOfLeft[at];
        }

        int gapOfRight(int at) {
            return gapOfRight[at];
        }

        boolean agree(int left, int right) {
            return gapOfLeft[left] == gapOfRight[right];
        }

        boolean areAlone(Pair pair) {
            return freeInLeftGap.getOrDefault(gapOfLeft[pair.left], 0) == 1
                    && freeInRightGap.getOrDefault(gapOfRight[pair.right], 0) == 1;
        }
    }
}
