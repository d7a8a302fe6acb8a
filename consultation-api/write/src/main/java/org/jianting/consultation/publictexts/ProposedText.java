// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.envelopes.ProposalEnvelope;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A public text that waits for a second person, opened for the desk.
 *
 * @param text none when it was erased
 * @param summaries what the submission was split into, approved together with the text; empty while it is one point
 * @param digest to be named with the approval, which then is for these words and no others
 */
public record ProposedText(@Nullable String text, List<String> summaries, Digest digest, StaffId by, Instant at) {

    static ProposedText of(PublicTextProposed proposal, @Nullable ProposalEnvelope opened, List<String> summaries) {
        return new ProposedText(
                opened == null ? null : opened.text(), summaries, proposal.digest(), proposal.by(), proposal.at());
    }

    @Override
    public String toString() {
        return "ProposedText(%s)".formatted(digest);
    }
}
