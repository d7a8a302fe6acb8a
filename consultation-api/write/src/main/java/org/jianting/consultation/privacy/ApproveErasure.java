// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;

/**
 * The keys of a submission are to be destroyed, as somebody else has proposed.
 *
 * @param scope of the proposal that was read
 */
public record ApproveErasure(
        ConsultationId consultationId, SubmissionId submissionId, ErasureScope scope, StaffId by, Instant at) {}
