// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The handler proposed the notice: what is asked, for how long, and where to send an answer.
 *
 * @param shorteningReason why the period is shorter than usual; printed in the notice
 * @param contact office and official telephone, as the notice prints them
 */
public record SubmittedForReview(
        ConsultationId consultationId,
        int round,
        int draftVersion,
        CommentPeriod period,
        @Nullable String shorteningReason,
        List<Channel> channels,
        String contact,
        String interpretationPlan,
        DisclosureAttribute disclosure,
        StaffId by,
        Instant at)
        implements PreparationEvent {
    public SubmittedForReview {
        channels = List.copyOf(channels);
    }
}
