// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;

/** A page of what was ruled and split in a round, in order; a page that is full never changes again. */
record RulingLog(List<Ruled> rulings, List<Split> splits, List<Superseded> superseded) {

    static final RulingLog EMPTY = new RulingLog(List.of(), List.of(), List.of());

    /** What a page weighs when it is full: so many rulings on a few ranges each, or fewer on more. */
    static final int FULL = 200;

    private static final int ENTRIES_OF_ONE_WEIGHT = 50;

    /** A ruling, as far as a table shows it. */
    record Ruled(
            long position,
            RulingId rulingId,
            DispositionKind kind,
            Unit unit,
            StaffId by,
            Instant at,
            Coverage coverage) {

        int weight() {
            return 1 + (coverage.ranges().size() + coverage.parts().size()) / ENTRIES_OF_ONE_WEIGHT;
        }
    }

    /** A submission was split into points. */
    record Split(long position, int number, int points) {}

    /** Why a ruling took the place of others. */
    record Superseded(RulingId replacement, List<RulingId> earlier, String reason) {}

    static String idOf(ConsultationId consultation, int round, int page) {
        return "%s/%d/%d".formatted(consultation.value(), round, page);
    }

    RulingLog with(Ruled ruled) {
        return new RulingLog(added(rulings, ruled), splits, superseded);
    }

    RulingLog with(Split split) {
        return new RulingLog(rulings, added(splits, split), superseded);
    }

    RulingLog with(Superseded replaced) {
        return new RulingLog(rulings, splits, added(superseded, replaced));
    }

    private static <T> List<T> added(List<T> before, T last) {
        return Stream.concat(before.stream(), Stream.of(last)).toList();
    }
}
