// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * Everyone was given more time. The earlier closing stays in the fact: the first question about an extension is, from when?
 */
public record PeriodExtended(
        ConsultationId consultationId,
        int round,
        Instant previouslyUntil,
        Instant nowUntil,
        String reason,
        StaffId proposedBy,
        StaffId by,
        Instant at)
        implements RoundEvent {
    public PeriodExtended {
        if (!nowUntil.isAfter(previouslyUntil)) {
            throw new IllegalArgumentException(
                    "An extension ends later: was %s, would be %s".formatted(previouslyUntil, nowUntil));
        }
    }
}
