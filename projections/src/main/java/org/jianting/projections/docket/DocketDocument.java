// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One consultation as the docket keeps it.
 *
 * @param stage that the record says; what the clock says as well is added when it is read
 */
record DocketDocument(Matter matter, int round, Stage stage, Papers papers, List<Milestone> timeline) {

    static DocketDocument beginning(Matter matter) {
        return new DocketDocument(
                matter,
                1,
                Stage.DRAFTING,
                Papers.NONE,
                List.of(new Milestone(Stage.DRAFTING, 1, matter.initiatedAt(), null)));
    }

    DocketDocument papers(UnaryOperator<Papers> to) {
        return new DocketDocument(matter, round, stage, to.apply(papers), timeline);
    }

    DocketDocument reach(Stage now, Instant at, @Nullable String note) {
        return reach(now, round, at, note);
    }

    DocketDocument reach(Stage now, int inRound, Instant at, @Nullable String note) {
        var milestones = Stream.concat(timeline.stream(), Stream.of(new Milestone(now, inRound, at, note)))
                .toList();
        return new DocketDocument(matter, inRound, now, papers, milestones);
    }

    /** A round is closed from the first instant that is too late, whether or not the record says so yet. */
    Stage stageAt(Instant now) {
        var notice = papers.notice();
        return stage == Stage.OPEN && notice != null && !now.isBefore(notice.closesAt()) ? Stage.CLOSED : stage;
    }
}
