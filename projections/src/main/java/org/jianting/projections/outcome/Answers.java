// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jianting.consultation.events.ConsultationId;

/** Which ruling answers which point: one number a point, so that a ruling on fifty thousand costs no more than fifty thousand. */
final class Answers {

    private static final int NONE = -1;

    private final RulingBook book;
    private final int[] whole;
    private final Map<Integer, int[]> parts = new HashMap<>();
    private final int[] sizes;

    Answers(ConsultationId consultation, RulingBook book, int submissions) {
        this.book = book;
        whole = new int[submissions];
        Arrays.fill(whole, NONE);
        for (var number = 1; number <= submissions; number++) {
            if (book.partsOf(number) > 0) {
                var answers = new int[book.partsOf(number)];
                Arrays.fill(answers, NONE);
                parts.put(number, answers);
            }
        }
        for (var ruling = 0; ruling < book.entries().size(); ruling++) {
            apply(consultation, ruling);
        }
        sizes = new int[book.entries().size()];
        forEach((point, ruling) -> {
            if (ruling == NONE) {
                throw new OutcomeDoesNotAddUp(consultation, "point %s has no ruling".formatted(point));
            }
            sizes[ruling]++;
        });
    }

    private void apply(ConsultationId consultation, int ruling) {
        var coverage = book.entries().get(ruling).coverage();
        for (var range : coverage.ranges()) {
            if (range.to() > whole.length) {
                throw new OutcomeDoesNotAddUp(
                        consultation,
                        "a ruling names submission %d and the roster has %d".formatted(range.to(), whole.length));
            }
            for (var number = range.from(); number <= range.to(); number++) {
                var split = parts.get(number);
                if (split == null) {
                    whole[number - 1] = ruling;
                } else {
                    Arrays.fill(split, ruling);
                }
            }
        }
        for (var part : coverage.parts()) {
            var split = parts.get(part.number());
            if (split == null || part.part() > split.length) {
                throw new OutcomeDoesNotAddUp(
                        consultation,
                        "a ruling names point %d-%d and there is none".formatted(part.number(), part.part()));
            }
            split[part.part() - 1] = ruling;
        }
    }

    /** Every point in the order of its address, with the place of its ruling in the book. */
    void forEach(ObjIntConsumer<PointAddress> visitor) {
        for (var number = 1; number <= whole.length; number++) {
            var split = parts.get(number);
            if (split == null) {
                visitor.accept(new PointAddress(number, 0), whole[number - 1]);
                continue;
            }
            for (var part = 1; part <= split.length; part++) {
                visitor.accept(new PointAddress(number, part), split[part - 1]);
            }
        }
    }

    int rulingOf(PointAddress point) {
        var split = parts.get(point.number());
        return split == null ? whole[point.number() - 1] : split[point.part() - 1];
    }

    RulingBook.Entry entry(int ruling) {
        return book.entries().get(ruling);
    }

    /** How many points a ruling answers, those that were taken out of it again not counted. */
    int sizeOf(int ruling) {
        return sizes[ruling];
    }

    /** Rulings that answer at least one point today. */
    int inForce() {
        return (int) Arrays.stream(sizes).filter(size -> size > 0).count();
    }

    /** Rulings that answer more than one point. */
    int groups() {
        return (int) Arrays.stream(sizes).filter(size -> size > 1).count();
    }
}
