// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** Makes the three sealed parts public in one act. */
public record PublishOutcome(ConsultationId consultationId, int round, StaffId by, Instant at) {}
