// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jianting.ledger.SampleFact.SubmissionSent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamingTest {

    private static final LedgerSettings SMALL_WINDOW = LedgerSettings.defaults().withWindow(100, 1 << 20);

    @TempDir
    Path directory;

    @Test
    void followers_that_start_anywhere_get_everything_in_order_without_gaps_while_it_is_recorded() {
        try (var ledger = Ledger.open(directory, Desk.CODEC, SMALL_WINDOW)) {
            state(ledger, 0, 500);
            var followers = LongStream.of(0, 1, 255, 256, 257, 499, 500, 600)
                    .mapToObj(after -> CompletableFuture.supplyAsync(() -> positionsUntil(ledger, after, 3_000)))
                    .toList();
            for (var i = 500; i < 3_000; i += 5) {
                state(ledger, i, 5);
            }
            assertThat(followers.stream().map(Desk::value))
                    .allSatisfy(positions -> assertThat(positions)
                            .isEqualTo(LongStream.rangeClosed(positions.getFirst(), 3_000)
                                    .boxed()
                                    .toList()));
            assertThat(followers.stream().map(Desk::value).map(List::getFirst))
                    .containsExactly(1L, 2L, 256L, 257L, 258L, 500L, 501L, 601L);
        }
    }

    @Test
    void five_followers_decode_each_fact_once_between_them() {
        var codec = new CountingCodec();
        try (var ledger = Ledger.open(directory, codec, LedgerSettings.defaults())) {
            state(ledger, 0, 50);
            for (var follower = 0; follower < 5; follower++) {
                assertThat(payloads(ledger)).hasSize(50);
            }
            assertThat(codec.decoded.get()).isEqualTo(50);
        }
    }

    @Test
    void five_views_that_are_rebuilt_together_decode_each_fact_once_between_them() {
        var codec = new CountingCodec();
        try (var ledger = Ledger.open(directory, codec, SMALL_WINDOW)) {
            state(ledger, 0, 1_000);
        }
        try (var ledger = Ledger.open(directory, codec, SMALL_WINDOW)) {
            codec.decoded.set(0);
            for (var follower = 0; follower < 5; follower++) {
                assertThat(payloads(ledger)).hasSize(1_000);
            }
            assertThat(codec.decoded.get()).isEqualTo(1_000);
        }
    }

    @Test
    void the_same_fact_is_read_from_memory_and_from_the_file() {
        List<Object> live;
        try (var ledger = Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults())) {
            state(ledger, 0, 300);
            live = payloads(ledger);
        }
        try (var ledger = Ledger.open(directory, Desk.CODEC, SMALL_WINDOW)) {
            assertThat(payloads(ledger)).isEqualTo(live);
            assertThat(ledger.stream(101).map(RecordedFact::payload).toList()).isEqualTo(live.subList(100, 300));
            assertThat(ledger.at(300).orElseThrow().payload()).isEqualTo(live.getLast());
            assertThat(ledger.at(0)).isEmpty();
            assertThat(ledger.at(301)).isEmpty();
            assertThat(ledger.stream(301)).isEmpty();
        }
    }

    @Test
    void memory_keeps_to_its_bytes_however_large_the_facts_are() {
        var recent = new RecentFacts(1_000, 100_000, 0);
        for (var i = 1; i <= 50; i++) {
            var content = new EventContent("id", "n", "1", 0, "[]".getBytes(), "{}".getBytes(), new byte[20_000]);
            recent.place(List.of(new RecordedFact(new StoredEvent(i, content), Desk.CODEC)));
            recent.advanceTo(i);
        }
        var kept =
                IntStream.rangeClosed(1, 50).filter(i -> recent.at(i) != null).count();
        assertThat(kept).isEqualTo(4);
        assertThat(recent.oldest()).isEqualTo(47);
    }

    @Test
    void a_closed_stream_ends_and_a_closed_ledger_wakes_its_followers() throws InterruptedException {
        var ledger = Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults());
        state(ledger, 0, 1);
        var woken = new Semaphore(0);
        var stream = open(ledger, 0);
        stream.setCallback(woken::release);
        assertThat(stream.next()).isPresent();
        assertThat(stream.next()).isEmpty();
        assertThat(stream.isCompleted()).isFalse();
        woken.drainPermits();
        ledger.close();
        assertThat(woken.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        stream.close();
        assertThat(stream.isCompleted()).isTrue();
        assertThat(stream.next()).isEmpty();
    }

    @Test
    void the_token_of_a_moment_finds_the_first_fact_from_then_on_although_times_go_back() {
        try (var ledger = Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults())) {
            var seconds = new long[] {10, 20, 15, 30, 5, 40, 40, 25};
            for (var second : seconds) {
                var message = Desk.message(new SubmissionSent("r", "s" + second, "t"), Instant.ofEpochSecond(second));
                Desk.value(new Desk(ledger).append(AppendCondition.none(), List.of(message)));
            }
            assertThat(tokenAt(ledger, 0)).isZero();
            assertThat(tokenAt(ledger, 10)).isZero();
            assertThat(tokenAt(ledger, 11)).isEqualTo(1);
            assertThat(tokenAt(ledger, 20)).isEqualTo(1);
            assertThat(tokenAt(ledger, 21)).isEqualTo(3);
            assertThat(tokenAt(ledger, 40)).isEqualTo(5);
            assertThat(tokenAt(ledger, 41)).isEqualTo(8);
        }
    }

    private static long tokenAt(Ledger ledger, long second) {
        return Desk.value(ledger.tokenAt(Instant.ofEpochSecond(second), null))
                .position()
                .orElseThrow();
    }

    /** Every fact counts how often it was decoded. */
    private static final class CountingCodec implements FactCodec {
        final AtomicInteger decoded = new AtomicInteger();

        @Override
        public byte[] encode(Object fact) {
            return Desk.CODEC.encode(fact);
        }

        @Override
        public Object decode(String name, String version, byte[] bytes) {
            decoded.incrementAndGet();
            return Desk.CODEC.decode(name, version, bytes);
        }

        @Override
        public String nameOf(Class<?> type) {
            return Desk.CODEC.nameOf(type);
        }

        @Override
        public String versionOf(Class<?> type) {
            return Desk.CODEC.versionOf(type);
        }

        @Override
        public Class<?> typeOf(String name, String version) {
            return Desk.CODEC.typeOf(name, version);
        }
    }

    private static void state(Ledger ledger, int from, int count) {
        new Desk(ledger)
                .state(IntStream.range(from, from + count)
                        .mapToObj(i -> new SubmissionSent("r", "s" + i, "text " + i))
                        .toArray(SampleFact[]::new));
    }

    private static MessageStream<EventMessage> open(Ledger ledger, long after) {
        return ledger.stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(after)), null);
    }

    private static List<Object> payloads(Ledger ledger) {
        var stream = open(ledger, 0);
        var payloads = new ArrayList<Object>();
        while (stream.hasNextAvailable()) {
            payloads.add(stream.next().orElseThrow().message().payload());
        }
        stream.close();
        return payloads;
    }

    private static List<Long> positionsUntil(Ledger ledger, long after, long last) {
        var stream = open(ledger, after);
        var news = new Semaphore(0);
        stream.setCallback(news::release);
        var positions = new ArrayList<Long>();
        while (positions.isEmpty() || positions.getLast() < last) {
            var entry = stream.next();
            if (entry.isPresent()) {
                positions.add(TrackingToken.fromContext(entry.get())
                        .orElseThrow()
                        .position()
                        .orElseThrow());
            } else {
                awaitNews(news);
            }
        }
        stream.close();
        return positions;
    }

    private static void awaitNews(Semaphore news) {
        try {
            if (!news.tryAcquire(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("a follower was not woken");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
