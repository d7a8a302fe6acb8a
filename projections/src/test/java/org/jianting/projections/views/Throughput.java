// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SealedEnvelope;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.ledger.JsonFacts;
import org.jianting.ledger.Ledger;
import org.jianting.ledger.LedgerSettings;
import org.jianting.projections.outcome.ARound;

/** Measures how many submissions a second the views of this module follow, on a record on disk: first from nothing, then live. */
final class Throughput {

    private static final int IN_ONE_TRANSACTION = 500;
    private static final ConsultationId ID = new ConsultationId("cns_busy");

    private Throughput() {}

    /** How many submissions, then optionally the views to measure, all if none is named. */
    public static void main(String[] arguments) throws IOException {
        var submissions = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
        var only = Set.of(arguments).stream()
                .filter(word -> !word.matches("[0-9]+"))
                .toList();
        var directory = Files.createTempDirectory("throughput");
        try (var ledger = Ledger.open(
                directory.resolve("record"), JsonFacts.of(ConsultationEvent.class), LedgerSettings.defaults())) {
            append(ledger, new ARound("busy").sealed(counts -> {}).subList(0, 4));
            append(ledger, submissions, "A");
            follow(directory.resolve("warm"), ledger, only, "from nothing, cold");
            follow(directory.resolve("again"), ledger, only, "from nothing, warm");
            live(directory.resolve("again"), ledger, only, submissions);
        }
    }

    private static void follow(Path directory, Ledger ledger, List<String> only, String what) {
        try (var store = ViewStore.embedded(directory);
                var every = new EveryView(store)) {
            var began = Stopwatch.start();
            var following = start(ledger, store, every, only);
            following.awaitPosition(ledger.head());
            began.report(what, ledger.head());
            following.close();
        }
    }

    private static void live(Path directory, Ledger ledger, List<String> only, int submissions) {
        try (var store = ViewStore.embedded(directory);
                var every = new EveryView(store)) {
            var following = start(ledger, store, every, only);
            following.awaitPosition(ledger.head());
            var began = Stopwatch.start();
            append(ledger, submissions, "B");
            var appended = System.nanoTime();
            following.awaitPosition(ledger.head());
            began.report("live", submissions);
            System.out.printf("lag when the writer stopped: %,d ms%n", (System.nanoTime() - appended) / 1_000_000);
            following.close();
        }
    }

    private static RecordInMemory.Following start(Ledger ledger, ViewStore store, EveryView every, List<String> only) {
        var axon = EventSourcingConfigurer.create().registerEventStorageEngine(configuration -> ledger);
        var views = every.views().stream()
                .filter(view -> only.isEmpty() || only.contains(view.name()))
                .toList();
        var positions = ViewProcessors.register(axon, store, views);
        AxonConfiguration started = axon.start();
        return new RecordInMemory.Following(started, positions);
    }

    /** Wall-clock time says little on a busy machine; the processor's time says what a quiet one could do. */
    private record Stopwatch(long began, long processor) {

        static Stopwatch start() {
            return new Stopwatch(System.nanoTime(), processorTime());
        }

        private static long processorTime() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }

        void report(String what, long events) {
            var seconds = (System.nanoTime() - began) / 1e9;
            var microseconds = (processorTime() - processor) / 1e3 / events;
            System.out.printf(
                    "%s: %,d events in %.2f s, %,.0f a second; %.1f microseconds of processor each%n",
                    what, events, seconds, events / seconds, microseconds);
        }
    }

    private static void append(Ledger ledger, int submissions, String prefix) {
        for (var first = 0; first < submissions; first += IN_ONE_TRANSACTION) {
            var from = first;
            append(
                    ledger,
                    IntStream.range(0, Math.min(IN_ONE_TRANSACTION, submissions - first))
                            .mapToObj(index -> submission(prefix, from + index))
                            .toList());
        }
    }

    private static void append(Ledger ledger, List<? extends ConsultationEvent> facts) {
        var events = new ArrayList<TaggedEventMessage<?>>();
        for (var fact : facts) {
            events.add(new GenericTaggedEventMessage<>(
                    new GenericEventMessage(new MessageType(fact.getClass().getSimpleName(), "1"), fact),
                    Set.of(Tag.of(ConsultationEvent.TAG, fact.consultationId().value()))));
        }
        ledger.appendEvents(AppendCondition.none(), null, events)
                .thenCompose(transaction -> transaction.commit(null))
                .orTimeout(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** About two and a half thousand bytes, as five hundred Chinese characters are when they are sealed. */
    private static SubmissionReceived submission(String prefix, int number) {
        return new SubmissionReceived(
                ID,
                1,
                new SubmissionId("sub_%s%08d".formatted(prefix, number)),
                ChannelKind.WEB,
                SourceKind.INDIVIDUAL,
                List.of(new ClauseId("c-" + (1 + number % 25))),
                new SealedEnvelope("key_text" + number, "AES-256-GCM", "bm9uY2Vub25jZQ==", "A".repeat(2000)),
                null,
                List.of(),
                ARound.digest(number),
                ARound.digest(number),
                null,
                Instant.parse("2026-01-05T01:00:00Z").plusMillis(number));
    }
}
