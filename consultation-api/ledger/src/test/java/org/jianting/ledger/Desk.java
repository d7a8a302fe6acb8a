// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** What a test does with a ledger: state facts, look facts up, decide on what was found. */
record Desk(Ledger ledger) {

    static final JsonFacts CODEC = JsonFacts.of(SampleFact.class);

    record Found(List<RecordedFact> facts, ConsistencyMarker marker) {

        List<Object> payloads() {
            return facts.stream().map(RecordedFact::payload).toList();
        }

        long head() {
            return GlobalIndexConsistencyMarker.position(marker);
        }
    }

    static EventCriteria period(String round) {
        return EventCriteria.havingTags(SampleFact.roundTag(round))
                .andBeingOneOfTypes(new QualifiedName("PeriodOpened"), new QualifiedName("PeriodClosed"));
    }

    static EventCriteria submission(String submission) {
        return EventCriteria.havingTags(SampleFact.submissionTag(submission));
    }

    static EventCriteria round(String round) {
        return EventCriteria.havingTags(SampleFact.roundTag(round));
    }

    /** States facts without any condition and waits; gives the last position. */
    long state(SampleFact... facts) {
        return value(append(AppendCondition.none(), facts));
    }

    CompletableFuture<Long> append(AppendCondition condition, SampleFact... facts) {
        return append(
                condition,
                Stream.of(facts).<TaggedEventMessage<?>>map(Desk::message).toList());
    }

    CompletableFuture<Long> append(AppendCondition condition, List<TaggedEventMessage<?>> messages) {
        return ledger.appendEvents(condition, null, messages).thenCompose(Desk::commit);
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<Long> commit(AppendTransaction<?> transaction) {
        return ((AppendTransaction<Long>) transaction).commit(null);
    }

    static TaggedEventMessage<?> message(SampleFact fact) {
        return message(fact, Instant.now());
    }

    static TaggedEventMessage<?> message(SampleFact fact, Instant at) {
        var type = new MessageType(CODEC.nameOf(fact.getClass()), "1");
        var message = new GenericEventMessage(UUID.randomUUID().toString(), type, fact, Map.of("by", "test"), at);
        return new GenericTaggedEventMessage<>(message, fact.tags());
    }

    Found find(EventCriteria criteria) {
        var stream = ledger.source(SourcingCondition.conditionFor(criteria), null);
        var facts = new ArrayList<RecordedFact>();
        while (true) {
            var entry = stream.next()
                    .orElseThrow(() -> new IllegalStateException(
                            "no marker", stream.error().orElse(null)));
            var marker = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
            if (marker != null) {
                return new Found(List.copyOf(facts), marker);
            }
            facts.add((RecordedFact) entry.message());
        }
    }

    AppendCondition nothingNew(EventCriteria criteria, Found since) {
        return AppendCondition.withCriteria(criteria).withMarker(since.marker());
    }

    static <T> T value(CompletableFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
