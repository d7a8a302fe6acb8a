// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;

/** Somebody asks to see who a submitter is; the look is recorded before it is given. */
public record LookAtIdentity(
        ConsultationId consultationId, SubmissionId submissionId, String purpose, StaffId by, Instant at) {}
