// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/**
 * Measures the ledger by itself: decide on the period, append one durable event, wait for the answer. Not a test; run
 * it by hand: {@code LedgerThroughput [inFlight] [bytes] [seconds] [followers] [directory]}.
 */
final class LedgerThroughput {

    private static final int SAMPLES = 1 << 20;

    private final Desk desk;
    private final int inFlight;
    private final String text;
    private final long[] nanos = new long[SAMPLES];
    private final AtomicLong next = new AtomicLong();
    private final LongAdder failures = new LongAdder();

    private LedgerThroughput(Ledger ledger, int inFlight, int bytes) {
        this.desk = new Desk(ledger);
        this.inFlight = inFlight;
        this.text = "x".repeat(bytes);
    }

    public static void main(String[] args) throws Exception {
        var inFlight = args.length > 0 ? Integer.parseInt(args[0]) : 64;
        var bytes = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        var seconds = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        var followers = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        var directory = args.length > 4 ? Path.of(args[4]) : Files.createTempDirectory("ledger-throughput");
        try (var ledger = Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults())) {
            var run = new LedgerThroughput(ledger, inFlight, bytes);
            run.desk.state(new SampleFact.PeriodOpened("r1", Instant.now().plus(Duration.ofDays(30))));
            for (var i = 0; i < followers; i++) {
                run.follow();
            }
            for (var round = 0; round < 3; round++) {
                run.measure(seconds);
            }
        }
        System.out.println(Ledger.verify(directory));
    }

    private void follow() {
        var stream = desk.ledger().stream(
                StreamingCondition.startingFrom(desk.ledger().firstToken(null).join()), null);
        var wake = new Semaphore(0);
        stream.setCallback(wake::release);
        Thread.ofVirtual().start(() -> {
            while (!stream.isCompleted()) {
                while (stream.hasNextAvailable()) {
                    stream.next().orElseThrow().message().payload();
                }
                wake.acquireUninterruptibly();
                wake.drainPermits();
            }
        });
    }

    private void measure(int seconds) throws InterruptedException {
        var before = desk.ledger().head();
        next.set(0);
        var permits = new Semaphore(inFlight);
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var started = System.nanoTime();
        while (System.nanoTime() < end) {
            permits.acquire();
            submit(permits);
        }
        permits.acquire(inFlight);
        var took = (System.nanoTime() - started) / 1e9;
        report(desk.ledger().head() - before, took);
    }

    private void submit(Semaphore permits) {
        var started = System.nanoTime();
        var number = next.getAndIncrement();
        EventCriteria criteria = Desk.period("r1");
        var found = desk.find(criteria);
        var fact = new SampleFact.SubmissionSent("r1", "s" + (desk.ledger().head() + number), text);
        desk.append(desk.nothingNew(criteria, found), fact).whenComplete((position, failure) -> {
            if (failure != null) {
                failures.increment();
            }
            nanos[(int) (number % SAMPLES)] = System.nanoTime() - started;
            permits.release();
        });
    }

    private void report(long events, double seconds) {
        var count = (int) Math.min(next.get(), SAMPLES);
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        System.out.printf(
                "%,d in flight: %,.0f durable appends/s, p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, max %.1f ms, failed %d, heap %d MB%n",
                inFlight,
                events / seconds,
                sorted[count / 2] / 1e6,
                sorted[(int) (count * 0.99)] / 1e6,
                sorted[(int) (count * 0.999)] / 1e6,
                sorted[count - 1] / 1e6,
                failures.sum(),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
}
