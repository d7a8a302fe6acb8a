// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * The consultation was ended (终止), with a statement to those who had taken part.
 */
public record ConsultationWithdrawn(
        ConsultationId consultationId,
        String reason,
        String publicStatement,
        StaffId proposedBy,
        StaffId by,
        Instant at)
        implements RoundEvent {}
