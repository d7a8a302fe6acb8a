// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.GateResult;
import org.jianting.consultation.events.StaffId;

/** Experts gave their argument, or somebody says why none is needed. */
public record RegisterExpertOpinion(
        ConsultationId consultationId, GateResult result, String reference, String note, StaffId by, Instant at) {}
