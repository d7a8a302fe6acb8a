// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** The decision body sends the matter back: the rulings are reopened, and a decision already taken no longer stands. */
public record ReturnDecision(ConsultationId consultationId, String reason, StaffId by, Instant at) {}
