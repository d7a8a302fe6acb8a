// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** A second person approves what the public will read. */
record ApprovePublicTexts(ConsultationId consultationId, int round, List<OpenedText> texts, StaffId by, Instant at) {

    ApprovePublicTexts {
        texts = List.copyOf(texts);
    }

    List<Integer> numbers() {
        return texts.stream().map(OpenedText::number).toList();
    }

    RosterPages pages() {
        return RosterPages.of(consultationId, round, numbers());
    }
}
