// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * Somebody proposed to destroy the keys of a submission, and said why. Nothing is destroyed until a second person has approved.
 */
public record ErasureProposed(
        ConsultationId consultationId,
        SubmissionId submissionId,
        ErasureScope scope,
        String ground,
        StaffId by,
        Instant at)
        implements SubmissionEvent {}
