// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * Feedback, final document and interpretation became public, in one act with one time.
 */
public record OutcomePublished(
        ConsultationId consultationId,
        int round,
        BundleDigests digests,
        Instant publishedAt,
        StaffId sealedBy,
        StaffId by)
        implements OutcomeEvent {}
