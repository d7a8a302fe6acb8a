// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * Experts gave their argument, or none was needed (decree 713, art. 19–21).
 */
public record ExpertOpinionRegistered(
        ConsultationId consultationId, GateResult result, String reference, String note, StaffId by, Instant at)
        implements DecisionEvent {}
