// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Answer;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Commands;
import org.jianting.consultation.verdict.FactTags;
import org.jianting.consultation.verdict.Slice;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.StaffArgument;
import org.jianting.consultation.verdict.Verdict;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** The real slices over a record in memory, which counts the facts that decisions read. */
public final class Rehearsal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Tell(ConsultationId id, List<? extends ConsultationEvent> facts) {}

    /** Knows nothing and believes everything. */
    private record Listener() {}

    private final AtomicLong read = new AtomicLong();
    private final Clock clock;
    private final AxonConfiguration axon;
    private final Commands commands;

    public Rehearsal(UnaryOperator<EventSourcingConfigurer> features) {
        this(Clock.fixed(ParkingStory.RULED, ZoneOffset.UTC), features);
    }

    public Rehearsal(Clock clock, UnaryOperator<EventSourcingConfigurer> features) {
        this.clock = clock;
        var configurer = EventSourcingConfigurer.create()
                .registerTagResolver(configuration -> new FactTags())
                .registerEventStorageEngine(configuration -> new CountingEngine(new InMemoryEventStorageEngine(), read))
                .componentRegistry(registry -> registry.registerComponent(Clock.class, configuration -> clock));
        Slice.of(
                        ConsultationId.class,
                        Listener.class,
                        id -> new Listener(),
                        id -> Boundary.of(id, Set.of(ReviewReturned.class)),
                        (state, fact) -> state)
                .on(Tell.class, Tell::id, (state, told) -> Verdict.accepted(told.facts()))
                .register(configurer);
        axon = features.apply(configurer).start();
        commands = new Commands(axon.getComponent(CommandGateway.class));
    }

    /** Puts facts on the record without asking any rule. */
    public void tell(ConsultationId id, List<? extends ConsultationEvent> facts) {
        for (int from = 0; from < facts.size(); from += 1_000) {
            ask(new Tell(id, facts.subList(from, Math.min(facts.size(), from + 1_000))));
        }
    }

    public Answer ask(Object command) {
        return Objects.requireNonNull(send(command).block(PATIENCE));
    }

    public Mono<Answer> send(Object command) {
        return commands.send(command);
    }

    public Commands commands() {
        return commands;
    }

    public EventStorageEngine engine() {
        return axon.getComponent(EventStorageEngine.class);
    }

    /** How many facts were read since this was last asked. */
    public long factsRead() {
        return read.getAndSet(0);
    }

    /** All facts about one consultation, in order. */
    public List<ConsultationEvent> record(ConsultationId id) {
        var facts = new ArrayList<ConsultationEvent>();
        var criteria = EventCriteria.havingTags(ConsultationEvent.TAG, id.value());
        engine().source(SourcingCondition.conditionFor(criteria), null)
                .reduce(facts, (all, entry) -> {
                    if (entry.message().payload() instanceof ConsultationEvent fact) {
                        all.add(fact);
                    }
                    return all;
                })
                .join();
        return facts;
    }

    /** The counter at which staff ask. */
    public Desk desk() {
        return new Desk(commands, new RecordedFacts(engine()), clock);
    }

    /** A browser in the hands of a member of staff, at these endpoints and no others. */
    public WebTestClient client(Staff staff, Object... endpoints) {
        return WebTestClient.bindToController(endpoints)
                .argumentResolvers(resolvers -> resolvers.addCustomResolver(new StaffArgument()))
                .webFilter((exchange, chain) -> {
                    exchange.getAttributes().put(Staff.ATTRIBUTE, staff);
                    return chain.filter(exchange);
                })
                .configureClient()
                .responseTimeout(PATIENCE)
                .build();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
