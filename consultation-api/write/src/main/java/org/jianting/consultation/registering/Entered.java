// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import org.jianting.consultation.envelopes.Receipt;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Refusal;

/** What became of an entry. */
public sealed interface Entered {

    /** @param receipt for the sender, who can be told the code by letter or telephone */
    record Registered(SubmissionId submissionId, Receipt receipt, boolean late, long position) implements Entered {}

    record TurnedDown(Refusal refusal) implements Entered {}
}
