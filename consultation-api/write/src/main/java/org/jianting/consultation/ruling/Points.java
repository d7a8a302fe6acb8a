// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.PointPart;
import org.jianting.consultation.events.PointRange;
import org.roaringbitmap.RoaringBitmap;

/**
 * A set of points, as bitmaps: layer 0 has the submissions that are one point, layer p the p-th points of those that were
 * split. Fifty thousand numbers in a row take a few bytes here. Like {@link java.util.BitSet} it grows in place.
 */
final class Points {

    /** Stretches that a sentence names before it says "and more". */
    private static final int NAMED = 10;

    private final List<RoaringBitmap> layers = new ArrayList<>();

    /** The points that a coverage names: a range over a split submission names all of its parts. */
    static Points of(Coverage coverage, Splits splits) {
        var points = new Points();
        var numbers = new RoaringBitmap();
        coverage.ranges().forEach(range -> numbers.add((long) range.from(), range.to() + 1L));
        points.layer(0).or(RoaringBitmap.andNot(numbers, splits.inAtLeast(1)));
        for (int part = 1; part <= splits.most(); part++) {
            points.layer(part).or(RoaringBitmap.and(numbers, splits.inAtLeast(part)));
        }
        coverage.parts().forEach(part -> points.layer(part.part()).add(part.number()));
        return points;
    }

    private RoaringBitmap layer(int part) {
        while (layers.size() <= part) {
            layers.add(new RoaringBitmap());
        }
        return layers.get(part);
    }

    void add(Points others) {
        for (int part = 0; part < others.layers.size(); part++) {
            layer(part).or(others.layers.get(part));
        }
    }

    void remove(Points others) {
        for (int part = 0; part < others.layers.size(); part++) {
            layer(part).andNot(others.layers.get(part));
        }
    }

    Points and(Points others) {
        var both = new Points();
        for (int part = 0; part < Math.min(layers.size(), others.layers.size()); part++) {
            both.layer(part).or(RoaringBitmap.and(layers.get(part), others.layers.get(part)));
        }
        return both;
    }

    Points without(Points others) {
        var rest = new Points();
        rest.add(this);
        rest.remove(others);
        return rest;
    }

    boolean intersects(Points others) {
        for (int part = 0; part < Math.min(layers.size(), others.layers.size()); part++) {
            if (RoaringBitmap.intersects(layers.get(part), others.layers.get(part))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a submission stands here as one point. */
    boolean hasWhole(int number) {
        return layer(0).contains(number);
    }

    /** A submission that was one point is now several; whoever answered the one answers each of them. */
    void split(int number, int parts) {
        if (layer(0).checkedRemove(number)) {
            for (int part = 1; part <= parts; part++) {
                layer(part).add(number);
            }
        }
    }

    boolean isEmpty() {
        return layers.stream().allMatch(RoaringBitmap::isEmpty);
    }

    int size() {
        return layers.stream().mapToInt(RoaringBitmap::getCardinality).sum();
    }

    /** The same points in the shortest form, in order; a fact says the same thing always the same way. */
    static Coverage inOrder(Coverage coverage) {
        var numbers = new RoaringBitmap();
        coverage.ranges().forEach(range -> numbers.add((long) range.from(), range.to() + 1L));
        var parts = coverage.parts().stream()
                .filter(part -> !numbers.contains(part.number()))
                .distinct()
                .sorted(java.util.Comparator.comparingInt(PointPart::number).thenComparingInt(PointPart::part))
                .toList();
        return new Coverage(ranges(numbers), parts);
    }

    private static List<PointRange> ranges(RoaringBitmap numbers) {
        var ranges = new ArrayList<PointRange>();
        long from = numbers.isEmpty() ? -1 : numbers.first();
        while (from >= 0) {
            long after = numbers.nextAbsentValue((int) from);
            ranges.add(new PointRange((int) from, (int) after - 1));
            from = numbers.nextValue((int) after);
        }
        return ranges;
    }

    /** As people write them: {@code 3–17, 45, 12-2}. */
    @Override
    public String toString() {
        var words = new StringJoiner(", ");
        int named = 0;
        for (int part = 0; part < layers.size(); part++) {
            for (var range : ranges(layers.get(part))) {
                if (named++ == NAMED) {
                    return words.add("…").toString();
                }
                words.add(written(range, part));
            }
        }
        return words.toString();
    }

    private static String written(PointRange range, int part) {
        var suffix = part == 0 ? "" : "-" + part;
        return range.from() == range.to() ? range.from() + suffix : range.from() + suffix + "–" + range.to() + suffix;
    }
}
