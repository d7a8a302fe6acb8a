// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;

/**
 * What somebody has proposed to erase and a second person has yet to approve or return.
 *
 * @param position of the proposal, which the approval names
 */
public record WaitingErasure(
        ConsultationId consultation,
        SubmissionId submissionId,
        long position,
        ErasureScope scope,
        String ground,
        StaffId proposedBy,
        Instant proposedAt) {}
