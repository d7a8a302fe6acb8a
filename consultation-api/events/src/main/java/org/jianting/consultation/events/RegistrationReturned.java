// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * A second person found that the entry does not match the evidence; it does not count and is entered anew.
 */
public record RegistrationReturned(
        ConsultationId consultationId, int round, SubmissionId submissionId, String reason, StaffId by, Instant at)
        implements SubmissionEvent {}
