// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.List;

/**
 * The interpretation in plain language was put down (政策解读).
 *
 * @param finalDocumentVersion the version of the final document that it explains
 */
public record InterpretationRegistered(
        ConsultationId consultationId,
        int version,
        int finalDocumentVersion,
        String title,
        String text,
        List<QuestionAndAnswer> questions,
        Digest digest,
        StaffId by,
        Instant at)
        implements OutcomeEvent {
    public InterpretationRegistered {
        questions = List.copyOf(questions);
    }
}
