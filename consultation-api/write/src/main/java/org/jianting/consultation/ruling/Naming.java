// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.PointPart;
import org.jianting.consultation.events.PointRange;
import org.jianting.consultation.verdict.Refusal;

/** Whether a coverage names points that there are. Asked before anything is built from it: a number may be absurd. */
final class Naming {

    /** Ranges and parts in one ruling; a range is one entry, however many numbers it has. */
    private static final int ENTRIES = 10_000;

    private Naming() {}

    static Optional<Refusal> refuse(Coverage coverage, int count, Splits splits) {
        int entries = coverage.ranges().size() + coverage.parts().size();
        if (entries > ENTRIES) {
            return Optional.of(new RulingRefusal.TooManyEntries(entries, ENTRIES));
        }
        int highest = numbers(coverage).max().orElse(0);
        if (highest > count) {
            return Optional.of(new RulingRefusal.NoSuchNumber(highest, count));
        }
        return coverage.parts().stream()
                .filter(part -> part.part() > splits.of(part.number()))
                .<Refusal>map(part -> new RulingRefusal.NoSuchPart(part, splits.of(part.number())))
                .findFirst();
    }

    private static IntStream numbers(Coverage coverage) {
        return IntStream.concat(
                coverage.ranges().stream().mapToInt(PointRange::to),
                coverage.parts().stream().mapToInt(PointPart::number));
    }
}
