// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * How far ruling has come.
 *
 * @param sealed whether the roster is sealed; before that there is no point to rule on
 * @param submissions on the roster
 * @param position of the newest fact in this answer; what came after it is asked for by this number
 * @param readable submissions whose public text is approved; the others are opened from their envelopes
 * @param figures points by finding; findings nobody made are left out
 * @param clauses of the consulted draft, in its order
 * @param proposedBy everybody whose ruling answers a point, each by the first of them
 * @param returned why they were sent back, until they are approved
 */
public record Workbench(
        ConsultationId consultation,
        int round,
        boolean sealed,
        int submissions,
        int points,
        long position,
        int readable,
        int unruled,
        Map<DispositionKind, Integer> figures,
        List<ClauseName> clauses,
        List<RulingMark> proposedBy,
        @Nullable Returned returned,
        @Nullable Approved approved) {

    /** A clause by its number, or by its first words where it has none. */
    public record ClauseName(ClauseId id, String label) {}

    /** The rulings were sent back, by a reviewer or from the decision. */
    public record Returned(String reason, StaffId by, Instant at, long position) {}

    /** The rulings were approved. */
    public record Approved(StaffId by, Instant at, long position, List<StaffId> proposedBy) {}
}
