// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** The publisher posts the notice; the period counts from this moment and no other. */
public record PublishNotice(ConsultationId consultationId, StaffId by, Instant postedAt) {}
