// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** Somebody proposes what the public will read, for up to 500 numbers at once. */
public record ProposePublicTexts(
        ConsultationId consultationId, int round, List<NumberedText> texts, StaffId by, Instant at) {

    public ProposePublicTexts {
        texts = List.copyOf(texts);
    }

    RosterPages pages() {
        return RosterPages.of(
                consultationId, round, texts.stream().map(NumberedText::number).toList());
    }
}
