// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import org.jianting.consultation.envelopes.ProposalEnvelope;
import org.jianting.consultation.events.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A number whose public text is to be approved.
 *
 * @param read digest of the text that the approver has read, if they say so
 * @param opened what was proposed last when the record was read; none when there was nothing, or its key is gone
 */
record OpenedText(
        int number, @Nullable Digest read, @Nullable ProposalEnvelope opened) {

    /** Whether these are the words behind a recorded digest, and the ones that the approver has read. */
    boolean is(Digest proposed) {
        return opened != null && opened.fingerprint().equals(proposed) && (read == null || read.equals(proposed));
    }

    String words() {
        if (opened == null) {
            throw new IllegalStateException("Number %d is not open".formatted(number));
        }
        return opened.text();
    }
}
