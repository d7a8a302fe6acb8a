// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.consulting;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.PeriodExtended;
import org.jianting.consultation.events.RoundClosed;
import org.jianting.consultation.verdict.Answer;
import org.jianting.consultation.verdict.Commands;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The clock that closes rounds. It remembers nothing that the record does not say: after a restart it reads from the start,
 * and asking to close a closed round does nothing.
 */
@Component
public final class WhenPeriodEndsThenCloseRound {

    private static final Set<Class<? extends ConsultationEvent>> FACTS =
            Set.of(NoticePublished.class, PeriodExtended.class, RoundClosed.class, ConsultationWithdrawn.class);

    private record OpenRound(int round, Instant closesAt) {}

    private final RecordedFacts record;
    private final Commands commands;
    private final Clock clock;
    private final Map<ConsultationId, OpenRound> open = new HashMap<>();
    private long readUpTo;

    public WhenPeriodEndsThenCloseRound(RecordedFacts record, Commands commands, Clock clock) {
        this.record = record;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Closes every round that is over by now. To be asked every second or so, one call after the other.
     *
     * @return how many were closed
     */
    public Mono<Long> tick() {
        return Mono.fromFuture(() -> record.readAfter(readUpTo, RecordedFacts.everywhere(FACTS)))
                .flatMapMany(found -> Flux.fromIterable(due(found)))
                .concatMap(commands::send)
                .filter(Answer.Recorded.class::isInstance)
                .count();
    }

    private synchronized List<CloseRound> due(RecordedFacts.Found found) {
        found.facts().forEach(at -> follow(at.fact()));
        readUpTo = found.upTo();
        var now = clock.instant();
        return open.entrySet().stream()
                .filter(entry -> !now.isBefore(entry.getValue().closesAt()))
                .map(entry -> new CloseRound(entry.getKey(), entry.getValue().round(), now))
                .toList();
    }

    private void follow(ConsultationEvent fact) {
        switch (fact) {
            case NoticePublished posted ->
                open.put(posted.consultationId(), new OpenRound(posted.round(), posted.closesAt()));
            case PeriodExtended extended ->
                open.put(extended.consultationId(), new OpenRound(extended.round(), extended.nowUntil()));
            case RoundClosed closed -> open.remove(closed.consultationId());
            case ConsultationWithdrawn withdrawn -> open.remove(withdrawn.consultationId());
            case ConsultationEvent outside -> {
                // The criteria name no other fact.
            }
        }
    }
}
