// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.time.Duration;
import java.util.function.Supplier;
import org.jianting.consultation.consulting.WhenPeriodEndsThenCloseRound;
import org.jianting.consultation.privacy.WhenErasureOrderedThenDestroyKeys;
import org.jianting.consultation.scans.WhenScanUnclaimedThenDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What the program does by itself, once a second: it closes the rounds whose time is over, carries out erasures, and lets scans go
 * that no entry rests on.
 */
@Component
final class Automations implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Automations.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final WhenPeriodEndsThenCloseRound closing;
    private final WhenErasureOrderedThenDestroyKeys erasing;
    private final WhenScanUnclaimedThenDestroy clearing;
    private Disposable.Swap running = Disposables.swap();

    Automations(
            WhenPeriodEndsThenCloseRound closing,
            WhenErasureOrderedThenDestroyKeys erasing,
            WhenScanUnclaimedThenDestroy clearing) {
        this.closing = closing;
        this.erasing = erasing;
        this.clearing = clearing;
    }

    @Override
    public synchronized void start() {
        running = Disposables.swap();
        running.update(Disposables.composite(
                again("closing of rounds", closing::tick),
                again("erasure", erasing::tick),
                again("clearing of scans", clearing::tick)));
    }

    /** One call after the other; an outage is told and the next second tries again. */
    private static Disposable again(String what, Supplier<Mono<Long>> tick) {
        return Mono.defer(tick)
                .onErrorResume(failure -> {
                    log.warn(
                            "The {} failed and is tried again in {} s: {}",
                            what,
                            PAUSE.toSeconds(),
                            failure.toString());
                    return Mono.empty();
                })
                .then(Mono.delay(PAUSE))
                .repeat()
                .subscribeOn(Schedulers.boundedElastic())
                .subscribe();
    }

    @Override
    public synchronized void stop() {
        running.dispose();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isDisposed() && running.get() != null;
    }
}
