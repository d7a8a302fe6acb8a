// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;

/** A second person found that the entry does not match the evidence. */
public record ReturnRegistration(
        ConsultationId consultationId, SubmissionId submissionId, String reason, StaffId by, Instant at) {}
