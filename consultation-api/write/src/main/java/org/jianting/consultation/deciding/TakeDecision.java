// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** The decision body decided; the decision goes on the record. */
public record TakeDecision(
        ConsultationId consultationId, String reference, Instant decidedAt, StaffId by, Instant at) {}
