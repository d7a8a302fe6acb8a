// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final Progress progress = new Progress("closings");

    @Test
    void a_stream_is_not_opened_again_while_somebody_asks_who_would_take_a_failed_delivery_for_applied()
            throws Exception {
        progress.startedAt(5);
        progress.delivered(10);
        progress.nothingLeftBefore(10);
        CompletableFuture<Void> opening;
        // Whoever asks holds this lock from the first number that they read to the last.
        synchronized (progress) {
            opening = CompletableFuture.runAsync(() -> progress.opened(5));
            assertThatThrownBy(() -> opening.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(progress.now().followedTo()).isEqualTo(5);
        }
        opening.get(10, TimeUnit.SECONDS);
        assertThat(progress.now().followedTo()).isEqualTo(5);
    }

    @Test
    void nobody_is_answered_while_a_stream_is_opened_again() {
        synchronized (progress) {
            var asking = CompletableFuture.supplyAsync(progress::now);
            assertThatThrownBy(() -> asking.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        }
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
