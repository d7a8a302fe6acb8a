// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.ErasureProposed;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * What is held of one submission, for whoever decides on an erasure. It says how much there is and opens none of it.
 *
 * @param evidence what a clerk's entry rests on; none for what came through the portal
 * @param onTheSameEvidence other entries that rest on it
 * @param proposals public texts that were proposed, every one under a key of its own
 * @param publicTextApproved whether there is a public text, which no erasure takes away
 * @param erased what was ordered to be erased
 * @param waiting the proposal that waits for a second person
 */
public record Held(
        ConsultationId consultationId,
        SubmissionId submissionId,
        ChannelKind channel,
        Instant receivedAt,
        boolean identity,
        int attachments,
        @Nullable Digest evidence,
        List<SubmissionId> onTheSameEvidence,
        int proposals,
        boolean publicTextApproved,
        List<ErasureScope> erased,
        @Nullable Waiting waiting) {

    /** A proposal and its position, which the approval names. */
    public record Waiting(long position, ErasureProposed proposal) {}

    public Held {
        onTheSameEvidence = List.copyOf(onTheSameEvidence);
        erased = List.copyOf(erased);
    }

    public boolean textErased() {
        return erased.stream().anyMatch(scope -> scope != ErasureScope.IDENTITY);
    }

    public boolean identityErased() {
        return erased.stream().anyMatch(scope -> scope != ErasureScope.TEXT);
    }
}
