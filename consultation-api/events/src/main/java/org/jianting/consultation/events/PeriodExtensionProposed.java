// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * Somebody proposed to give everyone more time.
 */
public record PeriodExtensionProposed(
        ConsultationId consultationId, int round, Instant proposedUntil, String reason, StaffId by, Instant at)
        implements RoundEvent {}
