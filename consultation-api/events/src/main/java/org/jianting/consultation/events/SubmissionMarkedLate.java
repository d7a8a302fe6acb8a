// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * A submission legally arrived at or after the closing: kept, on a list of its own, not counted as in time.
 */
public record SubmissionMarkedLate(
        ConsultationId consultationId,
        int round,
        SubmissionId submissionId,
        Instant closesAt,
        Instant effectiveReceivedAt,
        Instant at)
        implements SubmissionEvent {}
