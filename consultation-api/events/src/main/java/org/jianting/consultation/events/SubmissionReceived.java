// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's submission reached us while the round was open. Identity and raw text are sealed.
 *
 * @param digest HMAC-SHA-256 of the text under the secret of the receipt code, so that only the holder of the receipt can check it
 * @param receipt digest of the secret of the receipt code
 * @param idempotency pseudonym of the sender's idempotency key; no two submissions of a consultation share one
 */
public record SubmissionReceived(
        ConsultationId consultationId,
        int round,
        SubmissionId submissionId,
        ChannelKind channel,
        SourceKind sourceKind,
        List<ClauseId> clauses,
        SealedEnvelope text,
        @Nullable SealedEnvelope identity,
        List<SealedAttachment> attachments,
        Digest digest,
        Digest receipt,
        @Nullable String idempotency,
        Instant receivedAt)
        implements SubmissionEvent {
    public SubmissionReceived {
        clauses = List.copyOf(clauses);
        attachments = List.copyOf(attachments);
    }
}
