// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.List;

/**
 * Points were taken out of earlier rulings and ruled on anew. The earlier rulings are kept.
 */
public record RulingSuperseded(
        ConsultationId consultationId,
        int round,
        List<RulingId> superseded,
        RulingId replacement,
        Coverage coverage,
        String reason,
        StaffId by,
        Instant at)
        implements RulingEvent {
    public RulingSuperseded {
        superseded = List.copyOf(superseded);
    }
}
