// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.time.Instant;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.SubmissionId;
import org.jspecify.annotations.Nullable;

/** A submission that arrived too late: kept, on a list of its own. */
public record LateSubmission(
        SubmissionId submissionId, @Nullable ChannelKind channel, Instant effectiveReceivedAt, long position) {

    /** What an earlier fact has said about the same submission fills in what this one leaves open. */
    LateSubmission and(LateSubmission earlier) {
        return new LateSubmission(
                submissionId,
                channel == null ? earlier.channel() : channel,
                effectiveReceivedAt,
                Math.min(position, earlier.position()));
    }
}
