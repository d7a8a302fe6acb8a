// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;

/** A second person has compared the entry with the evidence. */
public record VerifyRegistration(ConsultationId consultationId, SubmissionId submissionId, StaffId by, Instant at) {}
