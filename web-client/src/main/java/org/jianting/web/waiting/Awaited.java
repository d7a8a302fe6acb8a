// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import java.time.Instant;
import java.util.Comparator;
import org.jianting.consultation.events.ConsultationId;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody.
 *
 * @param count how many pieces of it, where it comes in pieces; else 1
 * @param since when it began to wait
 * @param deadline none where no rule sets one
 */
public record Awaited(
        Errand errand,
        ConsultationId consultation,
        String title,
        int count,
        Instant since,
        @Nullable Deadline deadline) {

    /** The oldest deadline first; what has none comes after, the longest waiting first. */
    static final Comparator<Awaited> MOST_URGENT_FIRST = Comparator.<Awaited, Instant>comparing(
                    waiting -> waiting.deadline() == null
                            ? Instant.MAX
                            : waiting.deadline().until())
            .thenComparing(Awaited::since)
            .thenComparing(Awaited::errand)
            .thenComparing(waiting -> waiting.consultation().value());
}
