// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.netty.channel.AbortedException;
import reactor.test.StepVerifier;

class LimitedBodyTest {

    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final DefaultEventLoop loop = new DefaultEventLoop();

    @AfterEach
    void stop() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    private static DataBuffer part(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataBuffer part) {
        return part.toString(StandardCharsets.UTF_8);
    }

    private LimitedBody limited(Flux<DataBuffer> body, Duration within) {
        return new LimitedBody(body, new LimitedBody.Limits(6, within, -1), new BodyRoom().share(null), loop);
    }

    private static boolean isFault(Throwable failure, HttpStatus status) {
        return failure instanceof FaultSignal signal && signal.fault().status().equals(status);
    }

    @Test
    void a_body_of_exactly_the_limit_passes() {
        StepVerifier.create(limited(Flux.just(part("abc"), part("def")), LONG).map(LimitedBodyTest::text))
                .expectNext("abcdef")
                .verifyComplete();
    }

    @Test
    void the_byte_beyond_the_limit_ends_it_and_nothing_more_is_read() {
        var cancelled = new AtomicBoolean();
        var body = Flux.just(part("abc"), part("defg"), part("h")).doOnCancel(() -> cancelled.set(true));
        StepVerifier.create(limited(body, LONG))
                .expectErrorMatches(failure -> isFault(failure, HttpStatus.CONTENT_TOO_LARGE))
                .verify();
        assertThat(cancelled).isTrue();
    }

    @Test
    void a_body_that_does_not_end_in_time_ends_in_an_error() {
        var body = Sinks.many().unicast().<DataBuffer>onBackpressureBuffer();
        body.tryEmitNext(part("abc"));
        StepVerifier.create(limited(body.asFlux(), SOON))
                .expectErrorMatches(failure -> isFault(failure, HttpStatus.REQUEST_TIMEOUT))
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void a_body_that_has_ended_is_not_late_afterwards() {
        var cutOff = new AtomicBoolean();
        var body = Flux.just(part("abc")).doOnCancel(() -> cutOff.set(true));
        StepVerifier.create(limited(body, SOON).collectList().delayElement(SOON.multipliedBy(3)))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(cutOff).isFalse();
    }

    @Test
    void a_third_of_the_time_without_a_byte_is_too_slow() {
        var sender = new Sender();
        sender.sends(1);
        sender.waits(10);
        assertThat(sender.isCutOff()).isFalse();
        sender.waits(10);
        assertThat(sender.isCutOff()).isTrue();
    }

    @Test
    void a_byte_in_every_third_is_enough_for_a_short_body_until_the_time_is_over() {
        var sender = new Sender();
        for (int i = 0; i < 5; i++) {
            sender.sends(1);
            sender.waits(5);
        }
        assertThat(sender.isCutOff()).isFalse();
        sender.sends(1);
        sender.waits(5);
        assertThat(sender.isCutOff()).isTrue();
    }

    @Test
    void a_large_body_must_keep_a_pace_because_few_are_taken_at_once() {
        var slow = new Sender();
        var steady = new Sender();
        for (var sender : List.of(slow, steady)) {
            sender.sends(BodyRoom.USUAL_IN_BYTES + 1);
            sender.waits(10);
        }
        slow.sends(BodyRoom.USUAL_IN_BYTES - 1);
        steady.sends(BodyRoom.USUAL_IN_BYTES);
        for (var sender : List.of(slow, steady)) {
            sender.waits(10);
        }
        assertThat(slow.isCutOff()).isTrue();
        assertThat(steady.isCutOff()).isFalse();
    }

    @Test
    void a_body_in_parts_of_one_byte_is_kept_in_few_pieces_and_none_of_the_parts_is() {
        var buffers = new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT);
        var parts = IntStream.range(0, 100_000)
                .mapToObj(i -> (DataBuffer) buffers.allocateBuffer(1).write((byte) ('a' + i % 26)))
                .toList();
        var pieces = new LimitedBody(
                        Flux.fromIterable(parts),
                        new LimitedBody.Limits(1 << 20, LONG, -1),
                        new BodyRoom().share(null),
                        loop)
                .collectList()
                .block(LONG);
        assertThat(pieces).hasSizeLessThan(30);
        assertThat(pieces.stream().map(LimitedBodyTest::text).collect(Collectors.joining()))
                .hasSize(100_000)
                .startsWith("abcdefghijklmnopqrstuvwxyzabc")
                .endsWith(Character.toString('a' + 99_999 % 26));
        assertThat(parts)
                .noneMatch(part -> ((NettyDataBuffer) part).getNativeBuffer().refCnt() > 0);
    }

    @Test
    void whoever_asks_for_one_piece_at_a_time_gets_one_at_a_time() {
        var parts = Flux.just(part("ab"), part("cd"), part("ef"));
        StepVerifier.create(
                        new LimitedBody(parts, new LimitedBody.Limits(6, LONG, 3), new BodyRoom().share(null), loop)
                                .map(LimitedBodyTest::text),
                        0)
                .thenRequest(1)
                .expectNext("abcd")
                .thenRequest(1)
                .expectNext("ef")
                .verifyComplete();
    }

    @Test
    void a_body_for_which_there_is_no_room_ends_with_the_reason() {
        var room = new BodyRoom();
        assertThat(room.share("a").take(1, BodyRoom.USUAL_OF_ONE_ADDRESS_IN_BYTES))
                .isNull();
        StepVerifier.create(new LimitedBody(
                        Flux.just(part("abc")), new LimitedBody.Limits(6, LONG, 3), room.share("a"), loop))
                .expectErrorMatches(failure -> isFault(failure, HttpStatus.TOO_MANY_REQUESTS))
                .verify();
    }

    @Test
    void the_end_of_the_connection_in_the_middle_of_a_body_is_told_apart_from_an_outage_of_ours() {
        for (var end : List.of(
                new SocketException("Connection reset"),
                new IOException("Connection reset by peer"),
                new AbortedException("Connection has been closed"))) {
            StepVerifier.create(limited(Flux.concat(Flux.just(part("abc")), Flux.error(end)), LONG))
                    .expectErrorMatches(failure -> SenderGone.in(new IllegalStateException(failure)) != null)
                    .verify();
        }
        assertThat(SenderGone.in(new IllegalStateException(new SocketException("Connection reset"))))
                .isNull();
    }

    /** Of a body without an announced length, which may take half a minute. */
    private static final class Sender {

        private final EmbeddedChannel channel = new EmbeddedChannel();
        private final Sinks.Many<DataBuffer> body = Sinks.many().unicast().onBackpressureBuffer();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Sender() {
            channel.freezeTime();
            new LimitedBody(
                            body.asFlux(),
                            new LimitedBody.Limits(16 << 20, Duration.ofSeconds(30), -1),
                            new BodyRoom().share(null),
                            channel.eventLoop())
                    .subscribe(piece -> {}, failure::set);
        }

        void sends(int bytes) {
            body.tryEmitNext(DefaultDataBufferFactory.sharedInstance.wrap(new byte[bytes]));
        }

        void waits(int seconds) {
            channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
            channel.runScheduledPendingTasks();
        }

        boolean isCutOff() {
            return failure.get() != null && isFault(failure.get(), HttpStatus.REQUEST_TIMEOUT);
        }
    }
}
