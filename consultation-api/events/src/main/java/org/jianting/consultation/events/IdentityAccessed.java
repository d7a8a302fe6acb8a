// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * Somebody looked at the identity of a submitter, for a stated purpose.
 */
public record IdentityAccessed(
        ConsultationId consultationId, SubmissionId submissionId, String purpose, StaffId by, Instant at)
        implements SubmissionEvent {}
