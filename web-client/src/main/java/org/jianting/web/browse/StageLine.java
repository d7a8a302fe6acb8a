// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jianting.web.page.Frame;
import org.jspecify.annotations.Nullable;

/** One stage of a consultation on the line from its notice to its outcome. */
public record StageLine(String name, @Nullable String when, Standing standing) {

    /** Whether a stage lies behind, is the present one, or is still to come. */
    public enum Standing {
        DONE,
        NOW,
        AHEAD
    }

    static List<StageLine> of(OpenFile file, Frame frame) {
        var progress = file.progress();
        var moments = frame.moments();
        var line = new ArrayList<StageLine>();
        line.add(new StageLine(frame.text("stage.posted"), moments.day(file.postedAt()), Standing.DONE));
        line.add(new StageLine(
                frame.text("stage.closing"),
                moments.closing(file.closesAt()),
                moments.isPast(file.closesAt()) ? Standing.DONE : Standing.AHEAD));
        line.add(stage(frame, "stage.numbered", progress.rosterSealedAt()));
        line.add(stage(frame, "stage.ruled", progress.ruledAt()));
        line.add(stage(frame, "stage.decided", progress.decidedAt()));
        line.add(stage(frame, "stage.published", progress.publishedAt()));
        return withdrawnOr(file, frame, withPresent(line));
    }

    private static StageLine stage(Frame frame, String key, @Nullable Instant at) {
        return at == null
                ? new StageLine(frame.text(key), null, Standing.AHEAD)
                : new StageLine(frame.text(key), frame.moments().day(at), Standing.DONE);
    }

    /** The first stage that is not reached is what is being worked on. */
    private static List<StageLine> withPresent(List<StageLine> line) {
        for (var place = 0; place < line.size(); place++) {
            var stage = line.get(place);
            if (stage.standing() == Standing.AHEAD) {
                line.set(place, new StageLine(stage.name(), stage.when(), Standing.NOW));
                break;
            }
        }
        return line;
    }

    private static List<StageLine> withdrawnOr(OpenFile file, Frame frame, List<StageLine> line) {
        var withdrawal = file.withdrawal();
        if (withdrawal == null) {
            return line;
        }
        var done = new ArrayList<>(
                line.stream().filter(stage -> stage.standing() == Standing.DONE).toList());
        done.add(new StageLine(frame.text("stage.withdrawn"), frame.moments().day(withdrawal.at()), Standing.DONE));
        return done;
    }
}
