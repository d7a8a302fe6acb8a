// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * Some submissions of a round in the order of their numbers.
 *
 * @param sealed whether the roster is sealed; before that more numbers may come
 * @param count of the numbered submissions of the round
 */
public record RegisterSlice(
        ConsultationId consultation, int round, boolean sealed, int count, List<Submission> submissions) {

    /**
     * A submission and its points.
     *
     * @param erased what was destroyed of it, if anything was
     */
    public record Submission(
            int number,
            SubmissionId submissionId,
            long position,
            Instant receivedAt,
            ChannelKind channel,
            SourceKind sourceKind,
            List<ClauseId> clauses,
            Digest digest,
            @Nullable PublicText publicText,
            @Nullable ErasureScope erased,
            List<Point> points) {}

    /**
     * A point.
     *
     * @param point as it is printed, {@code 12} or {@code 12-2}
     * @param summary in staff's own words, where the submission was split; none when the text was erased before it was approved
     * @param ruling none while nobody has ruled on it
     */
    public record Point(
            String point,
            @Nullable String summary,
            @Nullable PointRuling ruling) {}

    /** The ruling on a point, in brief. */
    public record PointRuling(RulingId rulingId, DispositionKind kind, String reason, StaffId by) {}
}
