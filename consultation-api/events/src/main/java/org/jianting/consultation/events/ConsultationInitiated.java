// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.List;

/**
 * A matter was taken up: it will be put to the public before it is decided (decree 713, art. 10–11).
 *
 * @param basis the catalogue item or the decision to start that is cited
 * @param lead exactly one unit leads (art. 11)
 */
public record ConsultationInitiated(
        ConsultationId consultationId,
        String title,
        MatterKind matterKind,
        String basis,
        ProfileRef profile,
        String decisionBody,
        Unit lead,
        List<Unit> participants,
        StaffId by,
        Instant at)
        implements PreparationEvent {
    public ConsultationInitiated {
        participants = List.copyOf(participants);
    }
}
