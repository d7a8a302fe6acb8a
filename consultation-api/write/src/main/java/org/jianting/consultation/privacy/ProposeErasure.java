// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;

/** The keys of a submission are to be destroyed, if somebody else agrees. */
public record ProposeErasure(
        ConsultationId consultationId,
        SubmissionId submissionId,
        ErasureScope scope,
        String ground,
        StaffId by,
        Instant at) {}
