// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.waiting;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * How far the public texts of {@value #SIZE} neighbouring numbers have come.
 *
 * @param proposed texts that a second person has yet to approve, by number
 * @param approved the numbers that have their text, as bits counted from the first number of the page
 * @param splits who split a submission: its summaries are approved with its text, and not by who wrote them
 */
record Texts(Map<Integer, Proposal> proposed, List<Long> approved, Map<Integer, StaffId> splits) {

    /** As many as stand on a page of the roster. */
    static final int SIZE = 1000;

    static final Texts NONE = new Texts(Map.of(), List.of(), Map.of());

    /** A text that waits for its approval. */
    record Proposal(StaffId by, Instant at) {}

    static String idOf(ConsultationId consultation, int round, int number) {
        return "%s/%d/%d".formatted(consultation.value(), round, (number - 1) / SIZE);
    }

    Texts propose(int number, Proposal proposal) {
        var more = new TreeMap<>(proposed);
        more.put(number, proposal);
        return new Texts(more, approved, splits);
    }

    /** Whoever reads a proposal must find the summaries beside it, so a split takes back what was proposed before. */
    Texts split(int number, StaffId by) {
        var more = new TreeMap<>(splits);
        more.put(number, by);
        return new Texts(without(number), approved, more);
    }

    Texts approve(int number) {
        var bits = bits();
        bits.set((number - 1) % SIZE);
        return new Texts(
                without(number),
                Stream.of(bits.toLongArray()).flatMap(Texts::boxed).toList(),
                splits);
    }

    private static Stream<Long> boxed(long[] words) {
        return java.util.Arrays.stream(words).boxed();
    }

    private Map<Integer, Proposal> without(int number) {
        var others = new TreeMap<>(proposed);
        others.remove(number);
        return others;
    }

    boolean isApproved(int number) {
        return bits().get((number - 1) % SIZE);
    }

    int approvedCount() {
        return bits().cardinality();
    }

    @Nullable
    StaffId splitBy(int number) {
        return splits.get(number);
    }

    private BitSet bits() {
        return BitSet.valueOf(approved.stream().mapToLong(Long::longValue).toArray());
    }
}
