// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** The decision body discussed the matter; this is what the minutes say of it. */
public record RecordCollectiveDiscussion(
        ConsultationId consultationId,
        String reference,
        boolean headSpokeLast,
        int dissents,
        String note,
        StaffId by,
        Instant at) {}
