// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;

/** Whatever Axon's criteria say about an event is what the ledger finds, by whichever way it looks. */
class CriteriaTest {

    private static Path directory;
    private static Ledger ledger;
    private static final List<SampleFact> stated = new ArrayList<>();

    @BeforeContainer
    static void open() throws IOException {
        directory = Files.createTempDirectory("criteria");
        ledger = Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults().withWindow(20, 1 << 20));
    }

    @AfterContainer
    static void close() throws IOException {
        ledger.close();
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @BeforeProperty
    void state_some() {
        if (stated.isEmpty()) {
            var facts = facts().list().ofSize(120).sample();
            facts.forEach(this::state);
        }
    }

    private void state(SampleFact fact) {
        new Desk(ledger).state(fact);
        stated.add(fact);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void sourcing_finds_exactly_what_the_criteria_match(
            @ForAll("criteria") EventCriteria criteria, @ForAll("facts") SampleFact another) {
        var desk = new Desk(ledger);
        assertThat(desk.find(criteria).payloads()).isEqualTo(matching(criteria, 0));
        // Once more, now that a small result may come from memory, and again after it must have changed.
        assertThat(desk.find(criteria).payloads()).isEqualTo(matching(criteria, 0));
        state(another);
        assertThat(desk.find(criteria).payloads()).isEqualTo(matching(criteria, 0));
        assertThat(desk.find(criteria).head()).isEqualTo(ledger.head());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void a_condition_conflicts_exactly_when_something_after_its_marker_matches(
            @ForAll("criteria") EventCriteria criteria,
            @ForAll("facts") SampleFact fact,
            @ForAll("shares") double share) {
        var after = Math.round(ledger.head() * share);
        var condition = AppendCondition.withCriteria(criteria).withMarker(new GlobalIndexConsistencyMarker(after));
        var expected = !matching(criteria, after).isEmpty();
        try {
            Desk.value(new Desk(ledger).append(condition, fact));
            stated.add(fact);
            assertThat(expected).isFalse();
        } catch (AppendEventsTransactionRejectedException conflict) {
            assertThat(expected).isTrue();
        }
    }

    @Property(tries = 50, shrinking = ShrinkingMode.BOUNDED)
    void streaming_from_any_position_gives_exactly_what_the_criteria_match(
            @ForAll("criteria") EventCriteria criteria, @ForAll("shares") double share) {
        var after = Math.round(ledger.head() * share);
        var token =
                new org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken(
                        after);
        var stream = ledger.stream(StreamingCondition.conditionFor(token, criteria), null);
        var found = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            found.add(stream.next().orElseThrow().message().payload());
        }
        stream.close();
        assertThat(found).isEqualTo(matching(criteria, after));
    }

    private static List<SampleFact> matching(EventCriteria criteria, long after) {
        return stated.stream()
                .skip(after)
                .filter(fact -> criteria.matches(new QualifiedName(Desk.CODEC.nameOf(fact.getClass())), fact.tags()))
                .toList();
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0, 1);
    }

    @Provide
    Arbitrary<SampleFact> facts() {
        var round = Arbitraries.of("r1", "r2", "r3");
        var submission = Arbitraries.of("s1", "s2", "s3", "s4");
        return Arbitraries.oneOf(
                round.map(r -> new SampleFact.PeriodOpened(r, Instant.EPOCH)),
                round.map(SampleFact.PeriodClosed::new),
                Combinators.combine(round, submission).as((r, s) -> new SampleFact.SubmissionSent(r, s, "text")),
                Combinators.combine(round, submission).as((r, s) -> new SampleFact.SubmissionRuled(r, s, "why")));
    }

    @Provide
    Arbitrary<EventCriteria> criteria() {
        return single().list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(some -> some.size() == 1 ? some.getFirst() : EventCriteria.either(some));
    }

    private Arbitrary<EventCriteria> single() {
        var tag = Arbitraries.of(
                SampleFact.roundTag("r1"),
                SampleFact.roundTag("r2"),
                SampleFact.submissionTag("s1"),
                SampleFact.submissionTag("s2"),
                SampleFact.submissionTag("never"));
        var name = Arbitraries.of("PeriodOpened", "PeriodClosed", "SubmissionSent", "SubmissionRuled", "Never");
        return Combinators.combine(tag.set().ofMaxSize(3), name.set().ofMaxSize(3))
                .as(CriteriaTest::criteriaOf);
    }

    private static EventCriteria criteriaOf(Set<Tag> tags, Set<String> names) {
        var tagged = EventCriteria.havingTags(tags);
        return names.isEmpty()
                ? tagged
                : tagged.andBeingOneOfTypes(
                        names.stream().map(QualifiedName::new).collect(Collectors.toSet()));
    }
}
