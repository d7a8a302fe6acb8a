// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final int FAILURES = 200_000;

    private final Progress progress = new Progress("closings");

    @Test
    void nobody_who_asks_while_the_stream_is_opened_again_is_told_that_a_failed_delivery_was_applied() {
        progress.startedAt(5);
        var failing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < FAILURES; i++) {
                progress.delivered(10);
                progress.nothingLeftBefore(10);
                progress.opened(5);
            }
        });
        var claimed = new ArrayList<Long>();
        while (!failing.isDone() && claimed.isEmpty()) {
            var followedTo = progress.now().followedTo();
            if (followedTo != 5) {
                claimed.add(followedTo);
            }
        }
        failing.join();
        assertThat(claimed).isEmpty();
    }

    @Test
    void whoever_is_called_for_more_may_wait_for_another_who_asks() {
        var asked = new AtomicInteger();
        progress.callsForMoreWith(() -> {
            CompletableFuture.runAsync(progress::now)
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
            asked.incrementAndGet();
        });
        progress.delivered(1);
        progress.applied(1);
        assertThat(asked).hasValue(1);
    }
}
