// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * Fair competition was reviewed, or no review was needed (公平竞争审查条例).
 */
public record CompetitionReviewRegistered(
        ConsultationId consultationId, GateResult result, String reference, String note, StaffId by, Instant at)
        implements DecisionEvent {}
