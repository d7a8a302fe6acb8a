// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.List;

/**
 * A second person approved all rulings of the round; every point of the roster has exactly one.
 */
public record RulingsApproved(
        ConsultationId consultationId,
        int round,
        int points,
        int rulings,
        List<StaffId> proposedBy,
        StaffId by,
        Instant at)
        implements RulingEvent {
    public RulingsApproved {
        proposedBy = List.copyOf(proposedBy);
    }
}
