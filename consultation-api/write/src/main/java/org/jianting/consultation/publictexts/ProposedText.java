// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.time.Instant;
import org.jianting.consultation.envelopes.ProposalEnvelope;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A public text that waits for a second person, opened for the desk.
 *
 * @param text none when it was erased
 * @param digest to be named with the approval, which then is for these words and no others
 */
public record ProposedText(@Nullable String text, Digest digest, StaffId by, Instant at) {

    static ProposedText of(PublicTextProposed proposal, @Nullable ProposalEnvelope opened) {
        return new ProposedText(opened == null ? null : opened.text(), proposal.digest(), proposal.by(), proposal.at());
    }

    @Override
    public String toString() {
        return "ProposedText(%s)".formatted(digest);
    }
}
