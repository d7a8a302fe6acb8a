// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.List;
import java.util.Optional;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.outcome.PointAddress;

/**
 * What a page about one comment shows, and what stands beside it.
 *
 * @param shown the point; or all points of a submission, where the page was asked for by its number alone
 * @param siblings every point of the same submission
 * @param before the comment before, by its number; empty at the beginning
 * @param after the one that follows; empty at the end
 */
public record Neighbours(List<Point> shown, List<Point> siblings, String before, String after) {

    public Neighbours {
        shown = List.copyOf(shown);
        siblings = List.copyOf(siblings);
    }

    static Optional<Neighbours> within(List<Point> submission, PointAddress address) {
        var shown = submission.stream()
                .filter(point -> address.part() == 0 || point.part() == address.part())
                .toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(new Neighbours(shown, submission, "", ""));
    }

    public boolean isWholeSubmission() {
        return shown.size() > 1;
    }

    PointAddress first() {
        return shown.getFirst().address();
    }

    PointAddress last() {
        return shown.getLast().address();
    }

    Optional<Integer> numberBefore() {
        return first().number() > 1 && first().part() < 2 ? Optional.of(first().number() - 1) : Optional.empty();
    }

    Neighbours between(List<Point> earlier, List<Point> later) {
        var before = first().part() > 1 && !isWholeSubmission()
                ? new PointAddress(first().number(), first().part() - 1).toString()
                : earlier.isEmpty() ? "" : earlier.getLast().point();
        return new Neighbours(
                shown, siblings, before, later.isEmpty() ? "" : later.getFirst().point());
    }
}
