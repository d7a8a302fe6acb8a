// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.SealedAttachment;
import org.jianting.consultation.events.SealedEnvelope;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * A person asks to have a text placed on the record.
 *
 * @param idempotency pseudonym of the sender's key, if there is one
 * @param drafts the clauses there are to comment on; read beside the decision, because they never change
 */
record MakeSubmission(
        ConsultationId consultationId,
        SubmissionId submissionId,
        SourceKind sourceKind,
        List<ClauseId> clauses,
        SealedEnvelope text,
        @Nullable SealedEnvelope identity,
        List<SealedAttachment> attachments,
        Digest digest,
        Digest receipt,
        @Nullable String idempotency,
        Instant receivedAt,
        DraftClauses drafts) {

    Optional<UnderKey.Key> key() {
        return Optional.ofNullable(idempotency).map(pseudonym -> new UnderKey.Key(consultationId, pseudonym));
    }
}
