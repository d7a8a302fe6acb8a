// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.consulting;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** A second person gives everyone more time. */
public record ApproveExtension(ConsultationId consultationId, StaffId by, Instant at) {}
