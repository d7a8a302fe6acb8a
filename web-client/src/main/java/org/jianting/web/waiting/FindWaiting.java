// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.register.WaitingErasure;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what waits for somebody, in all matters that are their business. */
@Component
public final class FindWaiting {

    private static final int AT_ONCE = 8;

    private final Matters matters;
    private final Clock clock;

    FindWaiting(Matters matters, Clock clock) {
        this.matters = matters;
        this.clock = clock;
    }

    /** The oldest deadline first; what has none after that, the longest waiting first. */
    public Mono<List<Awaited>> of(Staff staff) {
        var now = clock.instant();
        return Flux.concat(inMatters(staff, now), erasures(staff)).collectSortedList(Awaited.MOST_URGENT_FIRST);
    }

    private Flux<Awaited> inMatters(Staff staff, Instant now) {
        return matters.all()
                .flatMapIterable(all -> all)
                .filter(dossier -> Matter.isBusinessOf(staff, dossier))
                .flatMap(matters::matter, AT_ONCE)
                .flatMapIterable(matter -> WhatWaits.of(matter, staff, now));
    }

    /** Whoever approves an erasure works in no matter and sees none, but the person who asked is owed an answer. */
    private Flux<Awaited> erasures(Staff staff) {
        return Errand.APPROVE_ERASURE.isFor(staff)
                ? matters.erasures()
                        .flatMapIterable(all -> all)
                        .filter(waiting -> !waiting.proposedBy().equals(staff.id()))
                        .flatMap(waiting ->
                                matters.find(waiting.consultation()).map(dossier -> erasure(waiting, dossier)))
                : Flux.empty();
    }

    private static Awaited erasure(WaitingErasure waiting, Dossier dossier) {
        return new Awaited(
                Errand.APPROVE_ERASURE, waiting.consultation(), dossier.title(), 1, waiting.proposedAt(), null);
    }
}
