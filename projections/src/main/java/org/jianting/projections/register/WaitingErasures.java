// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.util.List;
import java.util.stream.Stream;
import org.jianting.consultation.events.SubmissionId;

/** The erasures of one consultation that wait; empty most of the time. */
record WaitingErasures(List<WaitingErasure> waiting) {

    static final WaitingErasures NONE = new WaitingErasures(List.of());

    WaitingErasures and(WaitingErasure proposed) {
        return new WaitingErasures(
                Stream.concat(without(proposed.submissionId()).waiting().stream(), Stream.of(proposed))
                        .toList());
    }

    WaitingErasures without(SubmissionId submission) {
        return new WaitingErasures(waiting.stream()
                .filter(other -> !other.submissionId().equals(submission))
                .toList());
    }
}
