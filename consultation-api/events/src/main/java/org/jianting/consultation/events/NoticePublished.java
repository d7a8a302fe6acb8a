// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notice was posted and the round is open. The period counts from this real moment.
 *
 * @param closesAt the first instant that is too late
 * @param legalBasis the rule that sets the period, as the notice prints it
 */
public record NoticePublished(
        ConsultationId consultationId,
        int round,
        int draftVersion,
        Digest draft,
        CommentPeriod period,
        Instant postedAt,
        Instant closesAt,
        @Nullable String shorteningReason,
        List<Channel> channels,
        String contact,
        String legalBasis,
        StaffId by)
        implements RoundEvent {
    public NoticePublished {
        channels = List.copyOf(channels);
    }
}
