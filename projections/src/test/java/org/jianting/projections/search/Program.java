// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.projections.outcome.ARound;
import org.jianting.projections.outcome.OutcomeConfiguration;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewStore;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RestController;

/**
 * The outcome and the search as the program puts them together, over Axon's record in memory. The processor's part is played by
 * hand, so that a test decides what is delivered when.
 */
final class Program implements AutoCloseable {

    private final List<ConsultationEvent> facts;
    private final EventStorageEngine record = new InMemoryEventStorageEngine();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final ClockByHand clock = new ClockByHand();

    Program(ViewStore store, Path index) {
        this(store, index, List.of());
    }

    /** Starts on a record that holds facts already; nothing is delivered yet. */
    Program(ViewStore store, Path index, List<? extends ConsultationEvent> recorded) {
        facts = new ArrayList<>(recorded);
        append(recorded);
        // The store outlives the program here, as a directory would.
        context.registerBean(ViewStore.class, () -> store, definition -> definition.setDestroyMethodName(""));
        context.registerBean(SearchDirectory.class, () -> new SearchDirectory(index));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(EventStorageEngine.class, () -> record);
        context.register(OutcomeConfiguration.class, SearchConfiguration.class);
        context.refresh();
    }

    private static final class ClockByHand extends Clock {

        private Instant now = ARound.POSTED.plusSeconds(60);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    void at(Instant moment) {
        clock.now = moment;
    }

    /** Records facts and lets every view follow. */
    void happened(List<? extends ConsultationEvent> more) {
        var before = facts.size();
        append(more);
        facts.addAll(more);
        deliver(before);
    }

    private void append(List<? extends ConsultationEvent> more) {
        var messages =
                more.stream().<TaggedEventMessage<?>>map(Program::message).toList();
        record.appendEvents(AppendCondition.none(), null, messages)
                .thenCompose(transaction -> transaction.commit(null))
                .join();
    }

    private static TaggedEventMessage<?> message(ConsultationEvent fact) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(new MessageType(fact.getClass().getSimpleName(), "1"), fact),
                Set.of(Tag.of(ConsultationEvent.TAG, fact.consultationId().value())));
    }

    /** Delivers to each view what it follows from a place in the record on, in one batch. */
    void deliver(int from) {
        context.getBeansOfType(View.class).values().forEach(view -> deliver(from, view));
    }

    /** The same to one view, as when the others are slower. */
    void deliver(int from, String view) {
        deliver(from, context.getBean(view, View.class));
    }

    private void deliver(int from, View view) {
        var batch = new ArrayList<Fact>();
        for (var place = from; place < facts.size(); place++) {
            if (view.follows().contains(facts.get(place).getClass())) {
                batch.add(new Fact(place + 1, facts.get(place)));
            }
        }
        if (!batch.isEmpty()) {
            view.apply(batch).block(Duration.ofMinutes(5));
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    WebTestClient http() {
        var endpoints = context.getBeansWithAnnotation(RestController.class).values();
        return WebTestClient.bindToController(endpoints.toArray())
                .configureClient()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(64 << 20))
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    String get(String address) {
        var body = http().get()
                .uri(java.net.URI.create(address))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }

    @Override
    public void close() {
        context.close();
    }
}
