// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * Risk was assessed, or no assessment was needed (decree 713, art. 22–24). Passed means controllable.
 */
public record RiskAssessmentRegistered(
        ConsultationId consultationId, GateResult result, String reference, String note, StaffId by, Instant at)
        implements DecisionEvent {}
