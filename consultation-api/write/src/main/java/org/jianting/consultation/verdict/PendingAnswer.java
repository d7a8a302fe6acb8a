// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/** A verdict on its way to become an answer: the position is known only after the commit. */
final class PendingAnswer {

    private final Verdict verdict;
    private volatile long position = -1;

    PendingAnswer(Verdict verdict) {
        this.verdict = verdict;
    }

    void recordedUpTo(ConsistencyMarker marker) {
        position = GlobalIndexConsistencyMarker.position(marker);
    }

    Answer answer() {
        return switch (verdict) {
            case Verdict.Accepted(var facts) -> new Answer.Recorded(List.copyOf(facts), position);
            case Verdict.Refused(var refusal) -> new Answer.TurnedDown(refusal);
        };
    }
}
