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
 * @param text words that the point, its ruling's reason or the public text holds
 */
public record PointFilter(
        @Nullable DispositionKind ruling,
        @Nullable ClauseId clause,
        @Nullable ChannelKind channel,
        @Nullable String text) {

    /** Every point. */
    public static final PointFilter ALL = new PointFilter(null, null, null, null);

    boolean isAll() {
        return equals(ALL);
    }
}
