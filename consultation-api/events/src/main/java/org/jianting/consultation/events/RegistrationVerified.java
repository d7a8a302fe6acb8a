// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.List;

/**
 * A second person compared the entry with the evidence. A submission in time joins the roster here, in this order.
 */
public record RegistrationVerified(
        ConsultationId consultationId,
        int round,
        SubmissionId submissionId,
        ChannelKind channel,
        SourceKind sourceKind,
        List<ClauseId> clauses,
        Digest digest,
        Digest receipt,
        Instant effectiveReceivedAt,
        boolean late,
        StaffId registeredBy,
        StaffId by,
        Instant at)
        implements SubmissionEvent {
    public RegistrationVerified {
        clauses = List.copyOf(clauses);
    }
}
