// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureProposed;
import org.jianting.consultation.events.ErasureReturned;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.consultation.scans.Scans;
import org.jianting.consultation.verdict.Boundary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads off the record what is held of a submission, at this moment and not as a view last saw it. */
@Component
public final class WhatIsHeld {

    private static final Set<Class<? extends ConsultationEvent>> FACTS = Set.of(
            SubmissionReceived.class,
            SubmissionRegisteredByClerk.class,
            PublicTextProposed.class,
            PublicTextApproved.class,
            ErasureProposed.class,
            ErasureReturned.class,
            ErasureOrdered.class);

    private final RecordedFacts record;
    private final Scans scans;

    public WhatIsHeld(RecordedFacts record, Scans scans) {
        this.record = record;
        this.scans = scans;
    }

    /** Empty where the consultation has no such submission. */
    public Mono<Held> of(ConsultationId consultation, SubmissionId submission) {
        return Mono.fromFuture(() -> record.read(Boundary.of(submission, FACTS)))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(found -> Counting.over(found, consultation).letter == null
                        ? Mono.empty()
                        : held(submission, Counting.over(found, consultation)));
    }

    private Mono<Held> held(SubmissionId submission, Counting counted) {
        var letter = counted.letter();
        var evidence = letter.evidence();
        var sharing = evidence == null
                ? Mono.just(List.<SubmissionId>of())
                : scans.entriesOn(letter.consultation(), evidence);
        return sharing.map(entries -> new Held(
                letter.consultation(),
                submission,
                letter.channel(),
                letter.receivedAt(),
                letter.identity(),
                letter.attachments(),
                evidence,
                entries.stream().filter(other -> !other.equals(submission)).toList(),
                counted.proposals,
                counted.approved,
                counted.erased,
                counted.waiting));
    }

    private record Letter(
            ConsultationId consultation,
            ChannelKind channel,
            Instant receivedAt,
            boolean identity,
            int attachments,
            @Nullable Digest evidence) {}

    private static final class Counting {
        private @Nullable Letter letter;
        private int proposals;
        private boolean approved;
        private final List<ErasureScope> erased = new ArrayList<>();
        private Held.@Nullable Waiting waiting;

        static Counting over(List<RecordedFacts.At> found, ConsultationId consultation) {
            var counting = new Counting();
            found.stream()
                    .filter(at -> at.fact().consultationId().equals(consultation))
                    .forEach(counting::count);
            return counting;
        }

        Letter letter() {
            return java.util.Objects.requireNonNull(letter);
        }

        private void count(RecordedFacts.At at) {
            switch (at.fact()) {
                case SubmissionReceived e ->
                    letter = new Letter(
                            e.consultationId(),
                            e.channel(),
                            e.receivedAt(),
                            e.identity() != null,
                            e.attachments().size(),
                            null);
                case SubmissionRegisteredByClerk e ->
                    letter = new Letter(
                            e.consultationId(),
                            e.channel(),
                            e.effectiveReceivedAt(),
                            e.identity() != null,
                            0,
                            e.evidence());
                case PublicTextProposed proposed -> proposals++;
                case PublicTextApproved text -> approved = true;
                case ErasureProposed proposal -> waiting = new Held.Waiting(at.position(), proposal);
                case ErasureReturned returned -> waiting = null;
                case ErasureOrdered order -> {
                    waiting = null;
                    erased.add(order.scope());
                }
                case ConsultationEvent outside -> throw new IllegalStateException("Asked for letters, got " + outside);
            }
        }
    }
}
