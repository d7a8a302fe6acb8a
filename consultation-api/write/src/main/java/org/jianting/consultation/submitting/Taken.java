// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import org.jianting.consultation.envelopes.Receipt;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Refusal;

/** What became of a submission. */
public sealed interface Taken {

    /** @param replayed it was on the record already, under the same key */
    record Received(SubmissionId submissionId, Receipt receipt, boolean replayed) implements Taken {}

    record TurnedDown(Refusal refusal) implements Taken {}
}
