// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.util.List;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * What was ruled after a position, the oldest first.
 *
 * @param splits how many submissions are split by now; another number than before means other rows
 * @param more whether there is more than this after the last of these
 */
public record RulingChanges(Workbench now, int splits, List<Change> rulings, boolean more) {

    /**
     * A ruling.
     *
     * @param points how many points it answers still
     * @param because why it took the place of others, where it did
     * @param instead what it took the place of
     * @param finding the whole of it; none where the register has not come so far, or nobody asked for it
     */
    public record Change(
            long position,
            RulingMark ruling,
            Coverage coverage,
            int points,
            @Nullable String because,
            List<RulingMark> instead,
            @Nullable Disposition finding) {}
}
