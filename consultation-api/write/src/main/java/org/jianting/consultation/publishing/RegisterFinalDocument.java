// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.OtherChange;
import org.jianting.consultation.events.StaffId;

/**
 * Puts down the final document. It may be put down several times before the decision, which is taken on one version.
 *
 * @param otherChanges the articles that changed though no adopted comment asked for it, and why
 */
public record RegisterFinalDocument(
        ConsultationId consultationId,
        String title,
        String documentNumber,
        LocalDate documentDate,
        String text,
        List<OtherChange> otherChanges,
        StaffId by,
        Instant at) {

    public RegisterFinalDocument {
        otherChanges = List.copyOf(otherChanges);
    }
}
