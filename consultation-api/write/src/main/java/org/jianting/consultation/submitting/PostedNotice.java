// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ConsultationId;
import org.jspecify.annotations.Nullable;

/**
 * What a notice asks and until when: all that somebody needs who wants to comment.
 *
 * @param zone on whose clocks its period ends
 * @param draft the version that the notice names
 * @param closesAt the first instant that is too late
 * @param withdrawnAt when the consultation was ended without a decision, if it was
 */
public record PostedNotice(
        ConsultationId id,
        String title,
        ZoneId zone,
        List<Clause> draft,
        Instant postedAt,
        Instant closesAt,
        List<Channel> channels,
        String contact,
        @Nullable Instant withdrawnAt) {

    public PostedNotice {
        draft = List.copyOf(draft);
        channels = List.copyOf(channels);
    }

    public boolean isOpen(Instant now) {
        return withdrawnAt == null && !now.isBefore(postedAt) && now.isBefore(closesAt);
    }
}
