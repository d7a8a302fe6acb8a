// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.List;

/**
 * A second person approved all rulings of the round; every point of the roster has exactly one.
 *
 * @param rulings that answer at least one point
 * @param pointsWithRepeatedReason points that several rulings answer with one reason, word for word, when these are more than
 *     the profile's share of all points, else 0; whoever approves is warned, and everyone can see the number
 */
public record RulingsApproved(
        ConsultationId consultationId,
        int round,
        int points,
        int rulings,
        int pointsWithRepeatedReason,
        List<StaffId> proposedBy,
        StaffId by,
        Instant at)
        implements RulingEvent {

    public RulingsApproved {
        proposedBy = List.copyOf(proposedBy);
    }
}
