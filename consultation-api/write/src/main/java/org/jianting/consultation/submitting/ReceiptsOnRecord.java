// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the record itself says to the holder of a receipt: that the comment is there. What became of it, the views say. */
@Component
public final class ReceiptsOnRecord {

    private static final Set<Class<? extends ConsultationEvent>> FACTS =
            Set.of(SubmissionReceived.class, SubmissionRegisteredByClerk.class);

    /** @param digest of the text, which the secret of the receipt can check */
    public record OnRecord(ConsultationId consultation, ChannelKind channel, Instant receivedAt, Digest digest) {}

    private final RecordedFacts record;

    public ReceiptsOnRecord(RecordedFacts record) {
        this.record = record;
    }

    /** Empty for a position without a receipt and for a wrong secret alike. */
    public Mono<OnRecord> find(ReceiptCode code) {
        // It may be the disk's turn, for which the event loop must not wait.
        return Mono.defer(() -> Mono.fromFuture(record.at(code.position(), FACTS)))
                .subscribeOn(Schedulers.boundedElastic())
                .map(found -> found.flatMap(fact -> read(fact, code.digestOfSecret())))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private static Optional<OnRecord> read(ConsultationEvent fact, Digest secret) {
        return switch (fact) {
            case SubmissionReceived received
            when same(received.receipt(), secret) ->
                Optional.of(new OnRecord(
                        received.consultationId(), received.channel(), received.receivedAt(), received.digest()));
            case SubmissionRegisteredByClerk entered
            when same(entered.receipt(), secret) ->
                Optional.of(new OnRecord(
                        entered.consultationId(), entered.channel(), entered.effectiveReceivedAt(), entered.digest()));
            case ConsultationEvent other -> Optional.empty();
        };
    }

    // In the same time whichever character differs.
    private static boolean same(Digest one, Digest other) {
        return MessageDigest.isEqual(
                one.value().getBytes(US_ASCII), other.value().getBytes(US_ASCII));
    }
}
