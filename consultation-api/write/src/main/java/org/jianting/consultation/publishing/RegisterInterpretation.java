// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.QuestionAndAnswer;
import org.jianting.consultation.events.StaffId;

/** Puts down the interpretation in plain language. It may be put down several times before sealing; the latest counts. */
public record RegisterInterpretation(
        ConsultationId consultationId,
        String title,
        String text,
        List<QuestionAndAnswer> questions,
        StaffId by,
        Instant at) {

    public RegisterInterpretation {
        questions = List.copyOf(questions);
    }
}
