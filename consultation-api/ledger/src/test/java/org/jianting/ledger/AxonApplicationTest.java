// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.gateway.EventGateway;
import org.jianting.ledger.SampleFact.PeriodClosed;
import org.jianting.ledger.SampleFact.PeriodOpened;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger inside an Axon application, reached only through Axon. */
class AxonApplicationTest {

    @TempDir
    Path directory;

    private Ledger ledger;
    private AxonConfiguration application;

    @BeforeEach
    void start() {
        ledger = Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults());
        application = ledger.register(
                        EventSourcingConfigurer.create(),
                        event -> event.payload() instanceof SampleFact fact ? fact.tags() : Set.of())
                .start();
    }

    @AfterEach
    void stop() {
        application.shutdown();
        ledger.close();
    }

    @Test
    void what_the_gateway_publishes_is_recorded_under_its_simple_name_and_with_its_tags() {
        var opened = new PeriodOpened("r", Instant.EPOCH);
        // In a unit of work. Without one, Axon 5.0.1 answers before the commit has ended, and hides its failure.
        var work = application.getComponent(UnitOfWorkFactory.class).create();
        var gateway = application.getComponent(EventGateway.class);
        Desk.value(work.executeWithResult(context -> gateway.publish(context, List.of(opened))));
        var fact = ledger.at(1).orElseThrow();
        assertThat(fact.type()).isEqualTo(new MessageType("PeriodOpened", "1"));
        assertThat(fact.tags()).containsExactly(SampleFact.roundTag("r"));
        assertThat(fact.payload()).isEqualTo(opened);
        assertThat(fact.payloadAs(PeriodOpened.class)).isEqualTo(opened);
        assertThat(fact.payloadType()).isEqualTo(PeriodOpened.class);
        assertThat(fact.withMetadata(Map.of("a", "b")).metadata()).containsEntry("a", "b");
    }

    @Test
    void a_decision_in_a_unit_of_work_is_refused_when_what_it_sourced_has_changed() {
        var store = application.getComponent(EventStore.class);
        var work = application.getComponent(UnitOfWorkFactory.class).create();
        var decision = work.executeWithResult(context -> {
            var transaction = store.transaction(context);
            var seen = transaction
                    .source(SourcingCondition.conditionFor(Desk.period("r")))
                    .reduce(0, (count, entry) -> count + 1);
            return seen.thenApply(count -> {
                new Desk(ledger).state(new PeriodClosed("r"));
                transaction.appendEvent(
                        Desk.message(new PeriodOpened("r", Instant.EPOCH)).event());
                return count;
            });
        });
        assertThatThrownBy(() -> Desk.value(decision)).hasMessageContaining("Event matching append criteria");
        assertThat(ledger.head()).isEqualTo(1);
    }

    @Test
    void an_event_under_another_name_than_its_fact_is_refused() {
        var misnamed = new GenericEventMessage(new MessageType("SomethingElse"), new PeriodClosed("r"));
        var append =
                ledger.appendEvents(AppendCondition.none(), null, new GenericTaggedEventMessage<>(misnamed, Set.of()));
        assertThatThrownBy(() -> Desk.value(append))
                .hasMessage("The event is called SomethingElse but its fact is recorded as PeriodClosed. "
                        + "Register the ledger's message types.");
    }
}
