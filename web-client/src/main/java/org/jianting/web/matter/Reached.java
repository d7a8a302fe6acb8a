// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jianting.consultation.profiles.PeriodEnd;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Milestone;
import org.jianting.projections.docket.Stage;
import org.jianting.web.page.Frame;
import org.jianting.web.waiting.Matter;
import org.jspecify.annotations.Nullable;

/**
 * One stage on the line of a consultation.
 *
 * @param when it was reached, or is planned to be
 * @param isPlanned whether that lies ahead
 * @param standing {@code done}, {@code now} or {@code ahead}
 */
public record Reached(String name, @Nullable String when, boolean isPlanned, String standing) {

    private static final List<Stage> WAY = List.of(
            Stage.DRAFTING,
            Stage.IN_REVIEW,
            Stage.APPROVED,
            Stage.OPEN,
            Stage.CLOSED,
            Stage.RULING,
            Stage.RULED,
            Stage.DECIDED,
            Stage.SEALED,
            Stage.PUBLISHED);

    /** The whole way of a consultation in one line; one that was withdrawn ends where it did. */
    static List<Reached> line(Matter matter, Frame frame) {
        var dossier = matter.dossier();
        var line = new ArrayList<Reached>();
        for (var stage : WAY) {
            if (isBehind(dossier, stage)) {
                line.add(done(stage, at(dossier, stage), frame));
            } else if (dossier.stage() != Stage.WITHDRAWN) {
                line.add(ahead(matter, stage, frame, line));
            }
        }
        if (dossier.stage() == Stage.WITHDRAWN) {
            line.add(done(Stage.WITHDRAWN, at(dossier, Stage.WITHDRAWN), frame));
        }
        return line;
    }

    // After a return, stages that were reached before lie ahead again.
    private static boolean isBehind(Dossier dossier, Stage stage) {
        var now = dossier.stage() == Stage.WITHDRAWN
                ? dossier.timeline().get(dossier.timeline().size() - 2).stage()
                : dossier.stage();
        return stage.compareTo(now) <= 0;
    }

    private static @Nullable Instant at(Dossier dossier, Stage stage) {
        var notice = dossier.notice();
        return dossier.timeline().stream()
                .filter(milestone -> milestone.stage() == stage)
                .map(Milestone::at)
                .reduce((earlier, later) -> later)
                // The clock may have closed the period a moment before the record says so.
                .orElse(stage == Stage.CLOSED && notice != null ? notice.closesAt() : null);
    }

    private static Reached done(Stage stage, @Nullable Instant at, Frame frame) {
        var when = at == null
                ? null
                : stage == Stage.CLOSED
                        ? frame.moments().closing(at)
                        : frame.moments().day(at);
        return new Reached(frame.word(stage), when, false, "done");
    }

    private static Reached ahead(Matter matter, Stage stage, Frame frame, List<Reached> before) {
        var isFirst = before.isEmpty() || before.getLast().standing().equals("done");
        return new Reached(frame.word(stage), planned(matter, stage, frame), true, isFirst ? "now" : "ahead");
    }

    private static @Nullable String planned(Matter matter, Stage stage, Frame frame) {
        var dossier = matter.dossier();
        var notice = dossier.notice();
        if (stage == Stage.CLOSED && notice != null && dossier.stage() == Stage.OPEN) {
            return frame.moments().closing(notice.closesAt());
        }
        if (stage == Stage.PUBLISHED && dossier.stage().compareTo(Stage.DECIDED) >= 0) {
            var decided = at(dossier, Stage.DECIDED);
            var rules = matter.profile();
            return decided != null
                            && rules.inWorkingDays(rules.outcomeInWorkingDays(), decided)
                                    instanceof PeriodEnd.At(var lastDay, var until)
                    ? frame.text("matter.by", frame.moments().day(lastDay))
                    : null;
        }
        return null;
    }
}
