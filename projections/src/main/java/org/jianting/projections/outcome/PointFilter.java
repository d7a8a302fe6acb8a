// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.DispositionKind;
import org.jspecify.annotations.Nullable;

/**
 * Which points somebody wants to see; a component that is absent excludes nothing.
 *
 * @param clause points about this clause of the draft, and points that changed it
 * @param changed points whose ruling cites a change of this clause, or of anything within this article
 * @param text words that the point, its ruling's reason or the public text holds
 */
public record PointFilter(
        @Nullable DispositionKind ruling,
        @Nullable ClauseId clause,
        @Nullable ChannelKind channel,
        @Nullable ClauseId changed,
        @Nullable String text) {

    /** Every point. */
    public static final PointFilter ALL = new PointFilter(null, null, null, null, null);

    public PointFilter ruling(@Nullable DispositionKind other) {
        return new PointFilter(other, clause, channel, changed, text);
    }

    public PointFilter clause(@Nullable ClauseId other) {
        return new PointFilter(ruling, other, channel, changed, text);
    }

    public PointFilter channel(@Nullable ChannelKind other) {
        return new PointFilter(ruling, clause, other, changed, text);
    }

    boolean isAll() {
        return equals(ALL);
    }
}
