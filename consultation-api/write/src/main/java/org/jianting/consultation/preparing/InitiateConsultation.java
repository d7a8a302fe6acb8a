// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.MatterKind;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;

/**
 * A unit takes up a matter that will be put to the public.
 *
 * @param unit whose handler asks
 */
public record InitiateConsultation(
        ConsultationId consultationId,
        String title,
        MatterKind matterKind,
        String basis,
        ProfileRef profile,
        String decisionBody,
        Unit lead,
        List<Unit> participants,
        Unit unit,
        StaffId by,
        Instant at) {}
