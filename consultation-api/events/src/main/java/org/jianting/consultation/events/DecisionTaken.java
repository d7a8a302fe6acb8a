// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * The decision body decided, after the consultation had closed.
 */
public record DecisionTaken(
        ConsultationId consultationId, String decisionBody, String reference, Instant decidedAt, StaffId by, Instant at)
        implements DecisionEvent {}
