// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clerk entered what arrived on paper, by telephone or at a hearing. It counts when a second person has verified it.
 *
 * @param evidence digest of the scan, the recording note or the page of the hearing record
 * @param effectiveReceivedAt when it legally arrived (by analogy with decree 711, art. 31), which may be before it was registered
 * @param late legally arrived at or after the closing
 */
public record SubmissionRegisteredByClerk(
        ConsultationId consultationId,
        int round,
        SubmissionId submissionId,
        ChannelKind channel,
        SourceKind sourceKind,
        List<ClauseId> clauses,
        SealedEnvelope text,
        @Nullable SealedEnvelope identity,
        Digest digest,
        Digest receipt,
        Digest evidence,
        String evidenceKind,
        Instant effectiveReceivedAt,
        boolean late,
        StaffId by,
        Instant registeredAt)
        implements SubmissionEvent {
    public SubmissionRegisteredByClerk {
        clauses = List.copyOf(clauses);
    }
}
