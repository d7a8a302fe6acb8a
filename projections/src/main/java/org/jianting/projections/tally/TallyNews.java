// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.tally;

import java.time.Duration;
import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells those who watch that a tally has changed. */
final class TallyNews {

    // On another node of a cluster the change happens elsewhere; whoever watches there looks by itself.
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(10);

    private final Sinks.Many<String> changes = Sinks.many().multicast().directBestEffort();

    void changed(Collection<String> consultations) {
        // One thread tells, the view's; whoever is too slow to listen misses a change and hears of the next.
        consultations.forEach(changes::tryEmitNext);
    }

    /** Something for every change of this consultation, and now and then without one. */
    Flux<String> of(String consultation) {
        return Flux.merge(
                changes.asFlux().filter(consultation::equals),
                Flux.interval(LOOK_ANYWAY).map(tick -> consultation).onBackpressureDrop());
    }
}
