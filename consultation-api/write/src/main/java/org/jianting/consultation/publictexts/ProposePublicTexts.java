// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** Somebody proposes what the public will read, for up to 500 numbers at once. */
record ProposePublicTexts(ConsultationId consultationId, int round, List<SealedText> texts, StaffId by, Instant at) {

    ProposePublicTexts {
        texts = List.copyOf(texts);
    }

    List<Integer> numbers() {
        return texts.stream().map(SealedText::number).toList();
    }

    RosterPages pages() {
        return RosterPages.of(consultationId, round, numbers());
    }
}
