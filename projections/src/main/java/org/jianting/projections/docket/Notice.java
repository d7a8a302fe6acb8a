// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The notice as it was posted, with the notes that were added to it since.
 *
 * @param closesAt the first instant that is too late, extensions included
 * @param shorteningReason why the period is shorter than usual
 */
public record Notice(
        int round,
        int draftVersion,
        Digest draft,
        CommentPeriod period,
        Instant postedAt,
        Instant closesAt,
        List<Extension> extensions,
        @Nullable String shorteningReason,
        List<Channel> channels,
        String contact,
        String legalBasis) {

    /** More time for everyone: from when, to when, and why. */
    public record Extension(Instant at, Instant previouslyUntil, Instant nowUntil, String reason) {}

    Notice extend(Extension extension) {
        return new Notice(
                round,
                draftVersion,
                draft,
                period,
                postedAt,
                extension.nowUntil(),
                Stream.concat(extensions.stream(), Stream.of(extension)).toList(),
                shorteningReason,
                channels,
                contact,
                legalBasis);
    }
}
