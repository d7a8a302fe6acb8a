// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** When the two stories are posted, counted back from the day on which the example is looked at. */
record Days(RealTime realTime) {

    /** The second draft was posted this many days ago. */
    static final int OPEN_FOR = 6;

    /** Enough for the story's 58 days and for a last day that moves past the longest holidays. */
    private static final int POSTED_AGO = 71;

    /** The first story begins this long before its posting, and a day more for the clock to start before it. */
    private static final int PREPARED_IN = 151;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** When the first fact of the example happens; the clock has to start before it. */
    Instant beginning() {
        return firstPosting().minus(Duration.ofDays(PREPARED_IN));
    }

    Instant firstPosting() {
        return morning(POSTED_AGO);
    }

    Instant secondPosting() {
        return morning(OPEN_FOR);
    }

    private Instant morning(int daysAgo) {
        return realTime.source()
                .instant()
                .atZone(ZONE)
                .toLocalDate()
                .minusDays(daysAgo)
                .atTime(9, 0)
                .atZone(ZONE)
                .toInstant();
    }
}
