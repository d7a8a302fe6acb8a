// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.GateResult;
import org.jianting.consultation.events.StaffId;

/** The legality review came to its conclusion. */
public record ConcludeLegalityReview(
        ConsultationId consultationId, GateResult result, String reference, String note, StaffId by, Instant at) {}
