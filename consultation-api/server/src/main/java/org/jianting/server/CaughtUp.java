// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.time.Duration;
import org.jianting.projections.views.ViewPositions;
import org.jianting.web.page.Readiness;
import reactor.core.publisher.Mono;

/**
 * Whether the views hold what the record held when the program started. They are made again at a start only; whatever comes later
 * they follow within a moment. A view that has stopped is somebody's task and no reason to close every page.
 */
final class CaughtUp implements Readiness {

    // After an ordinary start everything is there before anybody notices.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final long headAtStart;
    private final ViewPositions positions;
    private volatile boolean isReady;

    CaughtUp(long headAtStart, ViewPositions positions) {
        this.headAtStart = headAtStart;
        this.positions = positions;
    }

    @Override
    public Mono<Boolean> ready() {
        return isReady
                ? Mono.just(true)
                : Mono.fromSupplier(this::look)
                        .filter(ready -> ready)
                        .repeatWhenEmpty(again -> again.delayElements(LOOK_AGAIN))
                        .hasElement()
                        .timeout(PATIENCE, Mono.just(false));
    }

    private boolean look() {
        isReady = positions.all().stream()
                .allMatch(view -> view.stoppedBecause() != null || view.followedTo() >= headAtStart);
        return isReady;
    }
}
