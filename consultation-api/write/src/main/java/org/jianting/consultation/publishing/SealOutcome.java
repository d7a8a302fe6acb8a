// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** Seals feedback, final document and interpretation together, if everything that is promised is there. */
public record SealOutcome(ConsultationId consultationId, int round, StaffId by, Instant at) {}
