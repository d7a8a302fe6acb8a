// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/**
 * The decision body decided; the decision goes on the record.
 *
 * @param finalDocumentVersion the final document that was before the decision body
 */
public record TakeDecision(
        ConsultationId consultationId,
        String reference,
        Instant decidedAt,
        int finalDocumentVersion,
        StaffId by,
        Instant at) {}
