// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class LimitedBodyTest {

    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final DefaultEventLoop loop = new DefaultEventLoop();

    @AfterEach
    void stop() {
        loop.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS);
    }

    private static DataBuffer part(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private LimitedBody limited(Flux<DataBuffer> body, Duration within) {
        return new LimitedBody(body, 6, within, loop);
    }

    private static boolean isFault(Throwable failure, HttpStatus status) {
        return failure instanceof FaultSignal signal && signal.fault().status().equals(status);
    }

    @Test
    void a_body_of_exactly_the_limit_passes() {
        StepVerifier.create(limited(Flux.just(part("abc"), part("def")), LONG))
                .expectNextCount(2)
                .verifyComplete();
    }

    @Test
    void the_byte_beyond_the_limit_ends_it_and_nothing_more_is_read() {
        var cancelled = new AtomicBoolean();
        var body = Flux.just(part("abc"), part("defg"), part("h")).doOnCancel(() -> cancelled.set(true));
        StepVerifier.create(limited(body, LONG))
                .expectNextCount(1)
                .expectErrorMatches(failure -> isFault(failure, HttpStatus.CONTENT_TOO_LARGE))
                .verify();
        assertThat(cancelled).isTrue();
    }

    @Test
    void a_body_that_does_not_end_in_time_ends_in_an_error() {
        var body = Sinks.many().unicast().<DataBuffer>onBackpressureBuffer();
        body.tryEmitNext(part("abc"));
        StepVerifier.create(limited(body.asFlux(), SOON))
                .expectNextCount(1)
                .expectErrorMatches(failure -> isFault(failure, HttpStatus.REQUEST_TIMEOUT))
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void a_body_that_has_ended_is_not_late_afterwards() {
        StepVerifier.create(limited(Flux.just(part("abc")), SOON)
                        .collectList()
                        .delayElement(SOON.multipliedBy(3))
                        .map(java.util.List::size))
                .expectNext(1)
                .verifyComplete();
    }
}
