// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jianting.consultation.events.*;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an outcome counted a second time, point by point and without any of the program's own counting: what a
 * citizen would do with the list of facts and a pencil.
 */
final class Recount {

    /** A point; part 0 is a submission that is one point. */
    record Address(int number, int part) implements Comparable<Address> {
        @Override
        public int compareTo(Address other) {
            return number == other.number ? Integer.compare(part, other.part) : Integer.compare(number, other.number);
        }
    }

    private final SequencedMap<Address, @Nullable RulingProposed> points = new TreeMap<>();
    private final Map<Integer, SubmissionId> names = new TreeMap<>();

    static Recount of(List<ConsultationEvent> facts) {
        var recount = new Recount();
        facts.forEach(recount::add);
        return recount;
    }

    private void add(ConsultationEvent fact) {
        switch (fact) {
            case RosterPageSealed page -> {
                for (int i = 0; i < page.entries().size(); i++) {
                    points.put(new Address(page.firstNumber() + i, 0), null);
                    names.put(page.firstNumber() + i, page.entries().get(i).submissionId());
                }
            }
            case PointsExtracted split -> {
                var before = points.remove(new Address(split.number(), 0));
                for (int part = 1; part <= split.summaries().size(); part++) {
                    points.put(new Address(split.number(), part), before);
                }
            }
            case RulingProposed ruling ->
                points.replaceAll((point, before) -> names(ruling.coverage(), point) ? ruling : before);
            case ConsultationEvent other -> {
                // Counts nothing.
            }
        }
    }

    private static boolean names(Coverage coverage, Address point) {
        return coverage.ranges().stream()
                        .anyMatch(range -> range.from() <= point.number() && point.number() <= range.to())
                || coverage.parts().stream().anyMatch(part -> point.equals(new Address(part.number(), part.part())));
    }

    int submissions() {
        return names.size();
    }

    /** Whose each number is. */
    Map<Integer, SubmissionId> names() {
        return names;
    }

    int points() {
        return points.size();
    }

    SequencedMap<Address, @Nullable RulingProposed> rulings() {
        return points;
    }

    List<Address> unruled() {
        return points.entrySet().stream()
                .filter(entry -> entry.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<DispositionKind, Integer> dispositions() {
        var figures = new EnumMap<DispositionKind, Integer>(DispositionKind.class);
        points.values().forEach(ruling -> {
            if (ruling != null) {
                figures.merge(ruling.disposition().kind(), 1, Integer::sum);
            }
        });
        return figures;
    }
}
