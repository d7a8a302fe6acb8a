// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.consulting;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** Somebody proposes to give everyone more time. */
public record ProposeExtension(ConsultationId consultationId, Instant until, String reason, StaffId by, Instant at) {}
