// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** A second person approves what the public will read. */
public record ApprovePublicTexts(
        ConsultationId consultationId, int round, List<NumberedDigest> texts, StaffId by, Instant at) {

    public ApprovePublicTexts {
        texts = List.copyOf(texts);
    }

    RosterPages pages() {
        return RosterPages.of(
                consultationId,
                round,
                texts.stream().map(NumberedDigest::number).toList());
    }
}
