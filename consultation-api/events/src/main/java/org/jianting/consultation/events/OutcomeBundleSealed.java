// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.Map;

/**
 * The three parts were sealed together: the feedback made from the register, the final document and the interpretation.
 */
public record OutcomeBundleSealed(
        ConsultationId consultationId,
        int round,
        BundleDigests digests,
        int finalDocumentVersion,
        int interpretationVersion,
        int submissions,
        int points,
        int late,
        Map<DispositionKind, Integer> dispositions,
        StaffId by,
        Instant at)
        implements OutcomeEvent {}
