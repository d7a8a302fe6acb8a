// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * Somebody proposed to end the consultation without a decision.
 */
public record WithdrawalProposed(
        ConsultationId consultationId, String reason, String publicStatement, StaffId by, Instant at)
        implements RoundEvent {}
