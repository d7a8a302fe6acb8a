// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A second person approved the notice, with the findings of the secrecy and disclosure reviews.
 *
 * @param disclosureFinding on wording, timing and manner
 */
public record NoticeApproved(
        ConsultationId consultationId,
        int round,
        int draftVersion,
        CommentPeriod period,
        @Nullable String shorteningReason,
        String secrecyFinding,
        String disclosureFinding,
        StaffId proposedBy,
        StaffId by,
        Instant at)
        implements PreparationEvent {}
