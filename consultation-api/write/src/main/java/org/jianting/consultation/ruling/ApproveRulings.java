// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** A second person approves all rulings of a round. */
public record ApproveRulings(ConsultationId consultationId, int round, StaffId by, Instant at) {}
