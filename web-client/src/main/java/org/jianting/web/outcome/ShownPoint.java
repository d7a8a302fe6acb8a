// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Point;
import org.jianting.web.page.Frame;

/**
 * A point as the pages show it.
 *
 * @param about the clauses of the draft that it speaks of
 * @param grounds what the ruling rests on besides its reason
 */
public record ShownPoint(
        Point point, String address, Mark mark, List<About> about, List<Ground> grounds, List<ShownChange> changes) {

    /** Where the two documents stand beside each other. */
    public String comparison() {
        return address.substring(0, address.lastIndexOf("/point/")) + "/changes";
    }

    /** A clause, and where the draft shows it. */
    public record About(String label, String address) {}

    /** A name and what it stands for. */
    public record Ground(String name, String value) {}

    /** Points whose changed clauses are shown in full. */
    public static List<ShownPoint> of(Outcome outcome, List<Point> points, ClauseNames names, Frame frame) {
        return of(outcome, points, names, frame, ShownChange::of);
    }

    /** The same with only the changed stretches of long clauses, for lists. */
    static List<ShownPoint> shortened(Outcome outcome, List<Point> points, ClauseNames names, Frame frame) {
        return of(outcome, points, names, frame, ShownChange::shortened);
    }

    private static List<ShownPoint> of(
            Outcome outcome,
            List<Point> points,
            ClauseNames names,
            Frame frame,
            BiFunction<Point.Change, ClauseNames, ShownChange> show) {
        return points.stream()
                .map(point -> new ShownPoint(
                        point,
                        "/c/%s/outcome/point/%s".formatted(outcome.consultation(), point.point()),
                        Mark.of(point.ruling()),
                        point.clauses().stream()
                                .map(clause -> new About(
                                        names.inDraft(clause), "/c/%s#%s".formatted(outcome.consultation(), clause)))
                                .toList(),
                        grounds(point, frame),
                        point.changes().stream()
                                .map(change -> show.apply(change, names))
                                .toList()))
                .toList();
    }

    private static List<Ground> grounds(Point point, Frame frame) {
        var grounds = new ArrayList<Ground>();
        var given = point.grounds();
        if (given.reasonCode() != null) {
            grounds.add(new Ground(frame.text("point.reasonCode"), frame.word(given.reasonCode())));
        }
        if (given.adoptedPart() != null) {
            grounds.add(new Ground(frame.text("point.adoptedPart"), given.adoptedPart()));
        }
        if (given.notAdoptedPart() != null) {
            grounds.add(new Ground(frame.text("point.notAdoptedPart"), given.notAdoptedPart()));
        }
        if (given.citation() != null) {
            grounds.add(new Ground(frame.text("point.citation"), given.citation()));
        }
        if (given.owner() != null) {
            var until = given.nextDate() == null
                    ? frame.text("point.noNextDate")
                    : frame.text("point.nextDate", frame.moments().day(given.nextDate()));
            grounds.add(new Ground(frame.text("point.keptBy"), given.owner() + " · " + until));
        }
        if (given.receivingBody() != null) {
            var when = given.referredOn() == null ? "" : " · " + frame.moments().day(given.referredOn());
            grounds.add(new Ground(frame.text("point.referredTo"), given.receivingBody() + when));
        }
        return grounds;
    }
}
