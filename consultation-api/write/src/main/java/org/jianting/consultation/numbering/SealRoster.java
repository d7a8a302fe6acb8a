// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.numbering;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** The submissions of a closed round get their numbers. */
public record SealRoster(ConsultationId consultationId, int round, StaffId by, Instant at) {}
