// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * Legality was reviewed; consulting cannot replace it (decree 713, art. 25–28).
 */
public record LegalityReviewConcluded(
        ConsultationId consultationId, GateResult result, String reference, String note, StaffId by, Instant at)
        implements DecisionEvent {}
