// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.List;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.outcome.PointsPage;
import org.jianting.web.page.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Some points with the links around them.
 *
 * @param total how many match in all
 * @param next address of those that follow, none at the end
 * @param first address of the beginning, none when this is it
 */
public record ListedPoints(
        int total,
        List<ShownPoint> points,
        Choices choices,
        Selection selection,
        @Nullable String next,
        @Nullable String first) {

    static ListedPoints of(
            Outcome outcome, PointsPage page, Selection selection, Choices choices, ClauseNames names, Frame frame) {
        var next = page.next() == null
                ? null
                : selection.after(PointAddress.parse(page.next()).orElseThrow()).address();
        return new ListedPoints(
                page.total(),
                ShownPoint.shortened(outcome, page.points(), names, frame),
                choices,
                selection,
                next,
                selection.after() == null ? null : selection.after(null).address());
    }
}
