// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.SealedEnvelope;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.submitting.DraftClauses;
import org.jspecify.annotations.Nullable;

/** A clerk enters what did not come through the portal. */
record RegisterSubmission(
        ConsultationId consultationId,
        SubmissionId submissionId,
        ChannelKind channel,
        SourceKind sourceKind,
        List<ClauseId> clauses,
        SealedEnvelope text,
        @Nullable SealedEnvelope identity,
        Digest digest,
        Digest receipt,
        Digest evidence,
        String evidenceKind,
        Instant effectiveReceivedAt,
        StaffId by,
        Instant registeredAt,
        DraftClauses drafts) {}
