// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DisclosureAttribute;
import org.jianting.consultation.events.StaffId;
import org.jspecify.annotations.Nullable;

/** The handler proposes the notice. */
public record SubmitForReview(
        ConsultationId consultationId,
        int draftVersion,
        CommentPeriod period,
        @Nullable String shorteningReason,
        List<Channel> channels,
        String contact,
        String interpretationPlan,
        DisclosureAttribute disclosure,
        StaffId by,
        Instant at) {}
