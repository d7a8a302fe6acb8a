// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.PointPart;
import org.jianting.consultation.events.PointRange;
import org.jianting.consultation.events.RulingId;
import org.jspecify.annotations.Nullable;

/**
 * Which ruling answers which point, for {@value #SIZE} numbers: a ruling on fifty thousand submissions changes fifty of these and
 * not fifty thousand.
 *
 * @param runs of whole submissions, ascending, without overlap
 * @param parts rulings on single points of split submissions, by {@code 12-2}
 * @param splits into how many points a submission was split, by its number
 */
record Answered(List<Run> runs, Map<String, RulingId> parts, Map<Integer, Integer> splits) {

    static final int SIZE = 1000;
    static final Answered NOTHING = new Answered(List.of(), Map.of(), Map.of());

    /** Neighbouring numbers that one ruling answers, both ends included. */
    record Run(int from, int to, RulingId ruling) {}

    static String idOf(ConsultationId consultation, int round, int number) {
        return "%s/%d/%d".formatted(consultation.value(), round, (number - 1) / SIZE);
    }

    static List<String> idsOf(ConsultationId consultation, int round, int from, int to) {
        return IntStream.rangeClosed((from - 1) / SIZE, (to - 1) / SIZE)
                .mapToObj(page -> idOf(consultation, round, page * SIZE + 1))
                .toList();
    }

    /** The numbers from {@code first} on that this document is about, answered by this ruling as far as it covers them. */
    Answered answer(int first, Coverage coverage, RulingId ruling) {
        var last = first + SIZE - 1;
        var answered = runs;
        for (var range : coverage.ranges()) {
            if (range.from() <= last && range.to() >= first) {
                answered = put(answered, new Run(Math.max(range.from(), first), Math.min(range.to(), last), ruling));
            }
        }
        var answeredParts = new TreeMap<>(parts);
        for (var part : coverage.parts()) {
            if (part.number() >= first && part.number() <= last) {
                answeredParts.put(name(part), ruling);
            }
        }
        return new Answered(answered, answeredParts, splits);
    }

    private static List<Run> put(List<Run> runs, Run latest) {
        var all = new ArrayList<Run>();
        for (var run : runs) {
            if (run.from() < latest.from()) {
                all.add(new Run(run.from(), Math.min(run.to(), latest.from() - 1), run.ruling()));
            }
            if (run.to() > latest.to()) {
                all.add(new Run(Math.max(run.from(), latest.to() + 1), run.to(), run.ruling()));
            }
        }
        all.add(latest);
        all.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return List.copyOf(all);
    }

    Answered split(int number, int intoPoints) {
        var more = new TreeMap<>(splits);
        more.put(number, intoPoints);
        return new Answered(runs, parts, more);
    }

    /** The ruling on a whole submission. */
    @Nullable
    RulingId of(int number) {
        return runs.stream()
                .filter(run -> run.from() <= number && number <= run.to())
                .map(Run::ruling)
                .findFirst()
                .orElse(null);
    }

    /** The ruling on one point of a split submission: its own, or the one on the whole. */
    @Nullable
    RulingId of(PointPart part) {
        var own = parts.get(name(part));
        return own == null ? of(part.number()) : own;
    }

    /** What nobody has ruled on, from {@code first} to {@code last}. */
    Coverages unruled(int first, int last) {
        var open = new Coverages();
        var next = first;
        for (var run : runs) {
            addOpen(open, next, Math.min(run.from() - 1, last));
            next = Math.max(next, run.to() + 1);
        }
        addOpen(open, next, last);
        return open;
    }

    private void addOpen(Coverages open, int from, int to) {
        var start = from;
        for (var number = from; number <= to; number++) {
            var points = splits.get(number);
            if (points != null) {
                open.range(start, number - 1);
                start = number + 1;
                for (var part = 1; part <= points; part++) {
                    var point = new PointPart(number, part);
                    if (!parts.containsKey(name(point))) {
                        open.part(point);
                    }
                }
            }
        }
        open.range(start, to);
    }

    /** Ranges and parts as they are collected. */
    static final class Coverages {

        private final List<PointRange> ranges = new ArrayList<>();
        private final List<PointPart> parts = new ArrayList<>();

        void range(int from, int to) {
            if (from > to) {
                return;
            }
            if (!ranges.isEmpty() && ranges.getLast().to() == from - 1) {
                ranges.set(ranges.size() - 1, new PointRange(ranges.getLast().from(), to));
            } else {
                ranges.add(new PointRange(from, to));
            }
        }

        void part(PointPart part) {
            parts.add(part);
        }

        void add(Coverages more) {
            more.ranges.forEach(range -> range(range.from(), range.to()));
            parts.addAll(more.parts);
        }

        List<PointRange> ranges() {
            return List.copyOf(ranges);
        }

        List<PointPart> parts() {
            return List.copyOf(parts);
        }
    }

    private static String name(PointPart part) {
        return part.number() + "-" + part.part();
    }
}
