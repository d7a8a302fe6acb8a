// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.FactTags;
import org.jspecify.annotations.Nullable;

/** What came under one idempotency key, if anything did. */
record UnderKey(@Nullable SubmissionReceived earlier) {

    private static final Set<Class<? extends ConsultationEvent>> FACTS = Set.of(SubmissionReceived.class);

    /** A sender's key, by its pseudonym, within one consultation. */
    record Key(ConsultationId consultationId, String pseudonym) {

        EventCriteria boundary() {
            return Boundary.of(FactTags.idempotency(consultationId, pseudonym), FACTS);
        }
    }

    UnderKey after(ConsultationEvent event) {
        // The facts of this command pass here too before they are durable; only the first under a key is the earlier
        // one.
        return earlier == null && event instanceof SubmissionReceived received ? new UnderKey(received) : this;
    }

    Optional<SubmissionReceived> found() {
        return Optional.ofNullable(earlier);
    }
}
