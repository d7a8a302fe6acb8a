// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One point as everybody reads it: what was said, what was found, and why.
 *
 * @param point the number as printed, {@code 12} or {@code 12-2}
 * @param text the public text of the whole submission, approved by a person; none where none was approved
 * @param summary staff's words for this point, where the submission raised several
 * @param groupSize how many points the same ruling answers, this one included
 * @param superseded earlier rulings on this point, oldest first; they are kept
 */
public record Point(
        String point,
        int number,
        int part,
        @Nullable String text,
        @Nullable String summary,
        ChannelKind channel,
        SourceKind sourceKind,
        List<ClauseId> clauses,
        Instant receivedAt,
        DispositionKind ruling,
        String reason,
        Grounds grounds,
        List<Change> changes,
        RulingId rulingId,
        String unit,
        StaffId ruledBy,
        Instant ruledAt,
        int groupSize,
        List<Superseded> superseded) {

    public Point {
        clauses = List.copyOf(clauses);
        changes = List.copyOf(changes);
        superseded = List.copyOf(superseded);
    }

    public PointAddress address() {
        return new PointAddress(number, part);
    }

    /**
     * A clause that this point changed, with the words before and after.
     *
     * @param article where it stands in the comparison of the two documents
     * @param words the words of the final text that the ruling cites
     * @param before the clause in the draft; none when it was added
     * @param after the clause in the final document; none when it was deleted
     */
    public record Change(
            ClauseId clause,
            ClauseId article,
            ChangeKind kind,
            String words,
            @Nullable String labelBefore,
            @Nullable String before,
            @Nullable String labelAfter,
            @Nullable String after) {}

    /** A ruling that no longer holds for this point, and why it was replaced. */
    public record Superseded(
            RulingId rulingId,
            DispositionKind ruling,
            String reason,
            StaffId ruledBy,
            Instant ruledAt,
            @Nullable String replacedBecause) {}
}
