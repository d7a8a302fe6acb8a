// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * A second person approved the public text. It is permanent, whatever becomes of the sealed original.
 */
public record PublicTextApproved(
        ConsultationId consultationId,
        int round,
        SubmissionId submissionId,
        int number,
        String text,
        Digest digest,
        StaffId proposedBy,
        StaffId by,
        Instant at)
        implements SubmissionEvent {}
