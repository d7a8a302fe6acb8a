// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** A second person sends the rulings of a round back, with a reason. */
public record ReturnRulings(ConsultationId consultationId, int round, String reason, StaffId by, Instant at) {}
