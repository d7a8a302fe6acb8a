// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.envelopes.Envelopes;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ErasureCompleted;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.SealedAttachment;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.consultation.scans.Scans;
import org.jianting.consultation.verdict.Answer;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Commands;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries out what was ordered, and carries on with it after a crash: whatever is ordered on the record and not completed is
 * destroyed again, which does no harm, and then completed.
 */
@Component
public final class WhenErasureOrderedThenDestroyKeys {

    private static final Set<Class<? extends ConsultationEvent>> FACTS =
            Set.of(ErasureOrdered.class, ErasureCompleted.class);

    private static final Set<Class<? extends ConsultationEvent>> LETTERS =
            Set.of(SubmissionReceived.class, SubmissionRegisteredByClerk.class);

    private record Order(SubmissionId submissionId, ErasureScope scope) {}

    private final RecordedFacts record;
    private final Envelopes envelopes;
    private final Scans scans;
    private final Commands commands;
    private final Clock clock;
    private final Map<Order, ErasureOrdered> unfinished = new LinkedHashMap<>();
    private long readUpTo;

    public WhenErasureOrderedThenDestroyKeys(
            RecordedFacts record, Envelopes envelopes, Scans scans, Commands commands, Clock clock) {
        this.record = record;
        this.envelopes = envelopes;
        this.scans = scans;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Completes every erasure that waits. To be asked at the start and every few seconds, one call after the other.
     *
     * @return how many were completed
     */
    public Mono<Long> tick() {
        return Mono.fromFuture(() -> record.readAfter(readUpTo, RecordedFacts.everywhere(FACTS)))
                .flatMapMany(found -> Flux.fromIterable(waiting(found)))
                .concatMap(this::carryOut)
                .filter(Answer.Recorded.class::isInstance)
                .count();
    }

    private synchronized List<ErasureOrdered> waiting(RecordedFacts.Found found) {
        found.facts().forEach(at -> follow(at.fact()));
        readUpTo = found.upTo();
        return List.copyOf(unfinished.values());
    }

    private void follow(ConsultationEvent fact) {
        switch (fact) {
            case ErasureOrdered order -> unfinished.put(new Order(order.submissionId(), order.scope()), order);
            case ErasureCompleted done -> unfinished.remove(new Order(done.submissionId(), done.scope()));
            case ConsultationEvent outside -> {
                // The criteria name no other fact.
            }
        }
    }

    /** Destroys what one order names, and records that it is gone. */
    Mono<Answer> carryOut(ErasureOrdered order) {
        return Mono.fromFuture(() -> record.read(Boundary.of(order.submissionId(), LETTERS)))
                .flatMap(found -> Mono.fromFuture(() -> envelopes.destroy(order.keyIds(), attachments(found)))
                        .then(scanDestroyed(found))
                        .thenReturn(order))
                .flatMap(done -> commands.send(new CompleteErasure(
                        order.consultationId(), order.submissionId(), order.scope(), clock.instant())));
    }

    /** Whatever the scope: a scan shows what was written and by whom, and neither can be taken out of it. */
    private Mono<Void> scanDestroyed(List<RecordedFacts.At> found) {
        return Flux.fromIterable(found)
                .map(RecordedFacts.At::fact)
                .ofType(SubmissionRegisteredByClerk.class)
                .concatMap(entry -> scans.destroy(entry.consultationId(), entry.evidence()))
                .then();
    }

    private static List<SealedAttachment> attachments(List<RecordedFacts.At> found) {
        return found.stream()
                .map(RecordedFacts.At::fact)
                .filter(SubmissionReceived.class::isInstance)
                .map(SubmissionReceived.class::cast)
                .flatMap(received -> received.attachments().stream())
                .toList();
    }
}
