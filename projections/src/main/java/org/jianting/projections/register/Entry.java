// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * One submission in the register.
 *
 * @param number in the order of acceptance, which is its number in the roster
 * @param position of the fact that brought it: its receipt, or for what a clerk entered the registration
 * @param points what it was split into, in staff's own words; empty while it is one point
 */
record Entry(
        int number,
        SubmissionId submissionId,
        long position,
        Instant receivedAt,
        ChannelKind channel,
        SourceKind sourceKind,
        List<ClauseId> clauses,
        Digest digest,
        List<String> points,
        @Nullable PublicText publicText) {

    Entry splitInto(List<String> summaries) {
        return new Entry(
                number,
                submissionId,
                position,
                receivedAt,
                channel,
                sourceKind,
                clauses,
                digest,
                summaries,
                publicText);
    }

    Entry publicText(PublicText now) {
        return new Entry(number, submissionId, position, receivedAt, channel, sourceKind, clauses, digest, points, now);
    }
}
