// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** The reviewer sends the notice back. */
public record ReturnForRevision(ConsultationId consultationId, String reason, StaffId by, Instant at) {}
