// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jianting.consultation.events.ConsultationId;

/** {@value #SIZE} submissions with neighbouring numbers. */
record Page(List<Entry> entries) {

    static final int SIZE = 100;
    static final Page EMPTY = new Page(List.of());

    static String idOf(ConsultationId consultation, int round, int number) {
        return "%s/%d/%d".formatted(consultation.value(), round, (number - 1) / SIZE);
    }

    /** The pages on which the numbers lie. */
    static List<String> idsOf(ConsultationId consultation, int round, int from, int to) {
        return IntStream.rangeClosed((from - 1) / SIZE, (to - 1) / SIZE)
                .mapToObj(page -> idOf(consultation, round, page * SIZE + 1))
                .toList();
    }

    Optional<Entry> at(int number) {
        var index = (number - 1) % SIZE;
        return index < entries.size() ? Optional.of(entries.get(index)) : Optional.empty();
    }

    Page with(Entry entry) {
        if ((entry.number() - 1) % SIZE != entries.size()) {
            throw new IllegalStateException(
                    "Number %d cannot come after %d others on its page".formatted(entry.number(), entries.size()));
        }
        var all = new ArrayList<Entry>(entries.size() + 1);
        all.addAll(entries);
        all.add(entry);
        return new Page(all);
    }

    Page change(int number, UnaryOperator<Entry> to) {
        var index = (number - 1) % SIZE;
        if (index >= entries.size()) {
            throw new IllegalStateException("Nobody has the number %d".formatted(number));
        }
        var all = new ArrayList<>(entries);
        all.set(index, to.apply(all.get(index)));
        return new Page(all);
    }
}
