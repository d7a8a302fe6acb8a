// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.MatterKind;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;

/** What a consultation is about; it stays as it was initiated. */
record Matter(
        ConsultationId id,
        String title,
        MatterKind matterKind,
        String basis,
        ProfileRef profile,
        String decisionBody,
        Unit lead,
        List<Unit> participants,
        StaffId initiatedBy,
        Instant initiatedAt) {

    static Matter of(ConsultationInitiated fact) {
        return new Matter(
                fact.consultationId(),
                fact.title(),
                fact.matterKind(),
                fact.basis(),
                fact.profile(),
                fact.decisionBody(),
                fact.lead(),
                fact.participants(),
                fact.by(),
                fact.at());
    }
}
