// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.receipt;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jianting.consultation.events.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * How far a round has come, and how many submissions it has accepted.
 *
 * @param accepted so many have a number
 * @param awaiting those that a clerk entered and nobody has verified, with the positions that their receipts carry
 * @param of how many the sealed roster counts; none before it is sealed
 * @param stages when each stage was reached
 */
record Course(
        int accepted, Map<String, Long> awaiting, @Nullable Integer of, Map<ReceiptStage, Instant> stages) {

    static final Course BEGINNING = new Course(0, Map.of(), null, Map.of());

    Course acceptOne() {
        return new Course(accepted + 1, awaiting, of, stages);
    }

    Course await(SubmissionId submission, long position) {
        var more = new HashMap<>(awaiting);
        more.put(submission.value(), position);
        return new Course(accepted, more, of, stages);
    }

    Course settle(SubmissionId submission) {
        var fewer = new HashMap<>(awaiting);
        fewer.remove(submission.value());
        return new Course(accepted, fewer, of, stages);
    }

    Course seal(int count, Instant at) {
        return new Course(accepted, awaiting, count, stages).reach(ReceiptStage.NUMBERED, at);
    }

    Course reach(ReceiptStage stage, Instant at) {
        var more = new TreeMap<>(stages);
        more.put(stage, at);
        return new Course(accepted, awaiting, of, more);
    }

    /** The rulings or the decision were sent back: what had been reached after this stage no longer is. */
    Course fallBackTo(ReceiptStage stage) {
        var fewer = new TreeMap<>(stages);
        fewer.keySet().removeIf(reached -> reached.compareTo(stage) > 0);
        return new Course(accepted, awaiting, of, fewer);
    }

    @Nullable
    Long positionOf(SubmissionId submission) {
        return awaiting.get(submission.value());
    }
}
