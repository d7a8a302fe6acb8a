// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * The decision body sent the matter back to be ruled on again.
 */
public record DecisionReturned(ConsultationId consultationId, String reason, StaffId by, Instant at)
        implements DecisionEvent {}
