// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.waiting;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * Whose hands a consultation has passed through, as the newest round has it.
 *
 * @param numbered so many submissions are on the sealed roster
 * @param ruledBy everybody who proposed a ruling, superseded ones included
 * @param rulingsReturned when the rulings were last sent back, as long as no ruling has answered that
 * @param erased submissions whose text may not be used any more
 */
record Hands(
        @Nullable StaffId noticeApprovedBy,
        int round,
        int numbered,
        List<StaffId> ruledBy,
        @Nullable Instant lastRuledAt,
        @Nullable Return rulingsReturned,
        List<SubmissionId> erased) {

    static final Hands NONE = new Hands(null, 1, 0, List.of(), null, null, List.of());

    /** The rulings were sent back. */
    record Return(String reason, Instant at) {}

    Hands noticeApproved(StaffId by) {
        return new Hands(by, round, numbered, ruledBy, lastRuledAt, rulingsReturned, erased);
    }

    Hands rosterSealed(int inRound, int count) {
        return new Hands(noticeApprovedBy, inRound, count, List.of(), null, null, erased);
    }

    Hands ruled(StaffId by, Instant at) {
        var all = Stream.concat(ruledBy.stream(), Stream.of(by)).distinct().toList();
        return new Hands(noticeApprovedBy, round, numbered, all, at, null, erased);
    }

    Hands returned(@Nullable Return now) {
        return new Hands(noticeApprovedBy, round, numbered, ruledBy, lastRuledAt, now, erased);
    }

    Hands erased(SubmissionId submission) {
        return new Hands(
                noticeApprovedBy,
                round,
                numbered,
                ruledBy,
                lastRuledAt,
                rulingsReturned,
                Stream.concat(erased.stream(), Stream.of(submission)).distinct().toList());
    }
}
