// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.RoundClosed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class SliceTest {

    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    record Close(ConsultationId id, int round) {}

    record Rounds(int closed) {
        Rounds after(ConsultationEvent event) {
            return event instanceof RoundClosed ? new Rounds(closed + 1) : this;
        }

        Verdict decide(Close asked) {
            return asked.round() == closed + 1
                    ? Verdict.accepted(new RoundClosed(asked.id(), asked.round(), NOON, NOON))
                    : Verdict.refused(new WrongRound(asked.round(), closed + 1));
        }
    }

    record WrongRound(int asked, int expected) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String source() {
            return "test";
        }

        @Override
        public Words title() {
            return Words.of("轮次不符", "Wrong round");
        }

        @Override
        public Words detail() {
            return Words.of("要求第%d轮，应为第%d轮", "Asked for round %d, expected %d", asked, expected);
        }

        @Override
        public Words nextStep() {
            return Words.of("请重试", "Try again");
        }
    }

    private AxonConfiguration axon;
    private Commands commands;

    @BeforeEach
    void start() {
        var configurer = EventSourcingConfigurer.create()
                .registerTagResolver(configuration -> new FactTags())
                .componentRegistry(registry -> registry.registerComponent(
                        Clock.class, configuration -> Clock.fixed(NOON, java.time.ZoneOffset.UTC)));
        Slice.of(
                        ConsultationId.class,
                        Rounds.class,
                        id -> new Rounds(0),
                        id -> Boundary.of(id, java.util.Set.of(RoundClosed.class)),
                        Rounds::after)
                .on(Close.class, Close::id, Rounds::decide)
                .register(configurer);
        axon = configurer.start();
        commands = new Commands(axon.getComponent(CommandGateway.class));
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void an_accepted_command_answers_with_its_facts_and_their_position() {
        var id = new ConsultationId("cns_1");
        StepVerifier.create(commands.send(new Close(id, 1)))
                .assertNext(answer -> assertThat(answer).isInstanceOfSatisfying(Answer.Recorded.class, recorded -> {
                    assertThat(recorded.facts()).hasSize(1);
                    assertThat(recorded.position()).isEqualTo(1);
                }))
                .verifyComplete();
        StepVerifier.create(commands.send(new Close(id, 2)))
                .assertNext(answer ->
                        assertThat(((Answer.Recorded) answer).position()).isEqualTo(2))
                .verifyComplete();
    }

    @Test
    void a_refusal_is_an_answer_and_nothing_is_recorded() {
        StepVerifier.create(commands.send(new Close(new ConsultationId("cns_1"), 5)))
                .expectNext(new Answer.TurnedDown(new WrongRound(5, 1)))
                .verifyComplete();
        StepVerifier.create(commands.send(new Close(new ConsultationId("cns_1"), 1)))
                .assertNext(answer ->
                        assertThat(((Answer.Recorded) answer).position()).isEqualTo(1))
                .verifyComplete();
    }

    @Test
    void what_is_weighed_is_answered_by_the_same_rule_and_nothing_is_recorded() {
        var id = new ConsultationId("cns_1");
        StepVerifier.create(commands.weigh(new Close(id, 1)))
                .assertNext(weighed -> {
                    assertThat(weighed.refusals()).isEmpty();
                    assertThat(weighed.facts()).hasSize(1);
                })
                .verifyComplete();
        StepVerifier.create(commands.weigh(new Close(id, 2)))
                .expectNext(Weighed.lacking(List.of(new WrongRound(2, 1))))
                .verifyComplete();
        StepVerifier.create(commands.send(new Close(id, 1)))
                .assertNext(answer ->
                        assertThat(((Answer.Recorded) answer).position()).isEqualTo(1))
                .verifyComplete();
    }

    @Test
    void of_many_who_ask_for_the_same_round_at_once_exactly_one_is_told_yes() {
        var yes = new AtomicInteger();
        var asked = IntStream.range(0, 16).boxed().toList();
        StepVerifier.create(Flux.fromIterable(asked)
                        .flatMap(n -> commands.send(new Close(new ConsultationId("cns_9"), 1))
                                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic())))
                .thenConsumeWhile(answer -> {
                    if (answer instanceof Answer.Recorded) {
                        yes.incrementAndGet();
                    }
                    return true;
                })
                .verifyComplete();
        assertThat(yes).hasValue(1);
    }
}
