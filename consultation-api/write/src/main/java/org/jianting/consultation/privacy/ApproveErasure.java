// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ErasureProposed;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a submission are to be destroyed, as somebody else has proposed.
 *
 * @param read the proposal that the approver names, as it stands on the record; none where there is no such proposal
 */
public record ApproveErasure(
        ConsultationId consultationId,
        SubmissionId submissionId,
        @Nullable ErasureProposed read,
        StaffId by,
        Instant at) {}
