// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;

/** What a clerk has entered and a second person has yet to compare with the evidence. */
public record PendingRegistration(
        SubmissionId submissionId,
        long position,
        ChannelKind channel,
        SourceKind sourceKind,
        List<ClauseId> clauses,
        Digest evidence,
        String evidenceKind,
        Instant effectiveReceivedAt,
        boolean late,
        StaffId registeredBy,
        Instant registeredAt) {}
