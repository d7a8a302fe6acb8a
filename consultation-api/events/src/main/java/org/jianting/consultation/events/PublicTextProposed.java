// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * Somebody proposed the text of a submission as the public will read it, personal data removed. It is sealed like the raw text,
 * because what one person has masked a second one has not looked at yet.
 *
 * @param digest HMAC-SHA-256 of the text under a secret in the envelope, so that nobody can test a guess once the key is gone
 */
public record PublicTextProposed(
        ConsultationId consultationId,
        int round,
        SubmissionId submissionId,
        int number,
        SealedEnvelope text,
        Digest digest,
        StaffId by,
        Instant at)
        implements SubmissionEvent {}
