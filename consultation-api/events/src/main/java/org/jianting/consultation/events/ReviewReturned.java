// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * The reviewer sent the notice back with a reason.
 */
public record ReviewReturned(ConsultationId consultationId, int round, String reason, StaffId by, Instant at)
        implements PreparationEvent {}
