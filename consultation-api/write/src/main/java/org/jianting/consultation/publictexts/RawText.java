// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it was written, for the desk only.
 *
 * @param number none before the roster is sealed
 * @param text none when it was erased
 * @param proposal the public text that was proposed last; none when nothing was, or when it is approved and so public
 */
public record RawText(
        @Nullable Integer number,
        SubmissionId submissionId,
        ChannelKind channel,
        SourceKind sourceKind,
        List<ClauseId> clauses,
        Instant receivedAt,
        @Nullable String text,
        List<String> attachments,
        @Nullable ProposedText proposal) {

    @Override
    public String toString() {
        return "RawText(%s)".formatted(submissionId);
    }
}
