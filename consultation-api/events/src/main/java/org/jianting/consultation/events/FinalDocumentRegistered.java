// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The final document was put down, aligned clause by clause with the draft that people commented on.
 */
public record FinalDocumentRegistered(
        ConsultationId consultationId,
        int version,
        String title,
        String documentNumber,
        LocalDate documentDate,
        List<Clause> clauses,
        Digest text,
        int draftVersion,
        List<ClauseAlignment> alignment,
        List<OtherChange> otherChanges,
        StaffId by,
        Instant at)
        implements OutcomeEvent {
    public FinalDocumentRegistered {
        clauses = List.copyOf(clauses);
        alignment = List.copyOf(alignment);
        otherChanges = List.copyOf(otherChanges);
    }
}
