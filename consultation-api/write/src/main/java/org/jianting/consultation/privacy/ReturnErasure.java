// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;

/** What was proposed to be erased is not erased. */
record ReturnErasure(ConsultationId consultationId, SubmissionId submissionId, String reason, StaffId by, Instant at) {}
