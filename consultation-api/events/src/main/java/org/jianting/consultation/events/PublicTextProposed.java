// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * Somebody proposed the text of a submission as the public will read it, personal data removed.
 */
public record PublicTextProposed(
        ConsultationId consultationId,
        int round,
        SubmissionId submissionId,
        int number,
        String text,
        StaffId by,
        Instant at)
        implements SubmissionEvent {}
