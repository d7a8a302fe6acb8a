// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.scans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.events.ConsultationInitiated;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A scan that no entry rests on after a week was uploaded by mistake, or its entry was given up: nobody has a use for it, so it is
 * not kept. It looks once an hour.
 */
@Component
public final class WhenScanUnclaimedThenDestroy {

    static final Duration UNCLAIMED_FOR = Duration.ofDays(7);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Scans scans;
    private final RecordedFacts record;
    private final Clock clock;
    private final Set<Scans.Name> claimed = new HashSet<>();
    private Instant nextLook = Instant.MIN;

    public WhenScanUnclaimedThenDestroy(Scans scans, RecordedFacts record, Clock clock) {
        this.scans = scans;
        this.record = record;
        this.clock = clock;
    }

    /** To be asked again and again, one call after the other; answers how many were destroyed. */
    public Mono<Long> tick() {
        return Mono.fromCallable(this::old)
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::destroyIfUnclaimed)
                .count();
    }

    private synchronized List<Scans.Name> old() {
        var now = clock.instant();
        if (now.isBefore(nextLook)) {
            return List.of();
        }
        nextLook = now.plus(PAUSE);
        var old = scans.keptBefore(now.minus(UNCLAIMED_FOR)).keySet().stream()
                .filter(name -> !claimed.contains(name))
                .toList();
        // Scans beside an empty record are not unclaimed: it is the record that is missing, and may be put back.
        return old.isEmpty() || recordIsEmpty() ? List.of() : old;
    }

    private boolean recordIsEmpty() {
        return record.read(RecordedFacts.everywhere(Set.of(ConsultationInitiated.class)))
                .join()
                .isEmpty();
    }

    private Mono<Scans.Name> destroyIfUnclaimed(Scans.Name name) {
        return scans.entriesOn(name.consultationId(), name.digest()).flatMap(entries -> {
            if (entries.isEmpty()) {
                return scans.destroy(name.consultationId(), name.digest()).thenReturn(name);
            }
            claim(name);
            return Mono.empty();
        });
    }

    private synchronized void claim(Scans.Name name) {
        claimed.add(name);
    }
}
