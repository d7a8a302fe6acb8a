// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * The rulings were sent back with a reason.
 */
public record RulingsReturned(ConsultationId consultationId, int round, String reason, StaffId by, Instant at)
        implements RulingEvent {}
