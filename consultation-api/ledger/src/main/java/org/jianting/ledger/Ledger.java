// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.HierarchicalMessageTypeResolver;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.annotation.AnnotationMessageTypeResolver;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * The public record. What it has acknowledged survives the death of the program, has a position of its own, and cannot
 * be changed unnoticed.
 *
 * <p>Positions count from 1. A token or marker of position {@code p} means "everything up to and including p".
 */
public final class Ledger implements EventStorageEngine, AutoCloseable {

    private static final long BEFORE_EVERYTHING = 0;

    private final FactCodec codec;
    private final CommitStore store;
    private final AutoCloseable lock;
    private final HashChain chain;
    private final AppendQueue queue;
    private final RecentFacts recent;
    private final SourceCache sources;
    private final History history;
    private final Followers followers;
    private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread sequencer;
    private final AtomicBoolean closed = new AtomicBoolean();

    Ledger(CommitStore store, HashChain chain, AutoCloseable lock, FactCodec codec, LedgerSettings settings) {
        this.codec = codec;
        this.store = store;
        this.lock = lock;
        this.chain = chain;
        var tip = store.tip();
        this.queue = new AppendQueue(settings);
        this.recent = new RecentFacts(settings.windowInEvents(), settings.windowInBytes(), tip.position());
        this.sources = new SourceCache(recent);
        this.history = new History(recent, store, codec);
        this.followers = new Followers(recent::head, settings.restBetweenWakes());
        var sequence = new Sequencer(queue, store, chain, codec, recent, sources, followers, answering, tip);
        this.sequencer = Thread.ofPlatform().daemon().name("ledger-sequencer").unstarted(sequence);
    }

    /** Opens the ledger of a directory, which is created if it is not there. One program at a time. */
    public static Ledger open(Path directory, FactCodec codec, LedgerSettings settings) {
        return LedgerFiles.open(directory, codec, settings);
    }

    /**
     * Checks everything: the chain, every event, and the index. For a directory that no program has open.
     */
    public static LedgerVerification verify(Path directory) {
        return LedgerFiles.verify(directory);
    }

    Ledger start() {
        followers.start();
        sequencer.start();
        return this;
    }

    /** Makes this ledger the event storage of an Axon application, together with what it needs. */
    public EventSourcingConfigurer register(EventSourcingConfigurer configurer, TagResolver tags) {
        return configurer
                .registerEventStorageEngine(configuration -> this)
                .registerTagResolver(configuration -> tags)
                .messaging(messaging -> messaging.registerMessageTypeResolver(configuration -> messageTypes()));
    }

    /** Facts by the name under which they are recorded, everything else as Axon does by default. */
    public MessageTypeResolver messageTypes() {
        return new HierarchicalMessageTypeResolver(new FactTypes(codec), new AnnotationMessageTypeResolver());
    }

    /** The last position, 0 when nothing has been recorded. */
    public long head() {
        return recent.head();
    }

    /** Waits until something has been recorded at the position; false when the time was up before. */
    public boolean await(long position, Duration atMost) throws InterruptedException {
        return followers.await(position, atMost);
    }

    /** The fact at one position; empty before the first and beyond the head. */
    public Optional<RecordedFact> at(long position) {
        return Optional.ofNullable(history.at(position));
    }

    /** What is recorded from this position on, up to the head of this moment, read page by page. */
    public Stream<RecordedFact> stream(long from) {
        return history.between(Math.max(BEFORE_EVERYTHING, from - 1), recent.head());
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        try {
            var drafts = events.stream().map(this::draft).toList();
            var after = GlobalIndexConsistencyMarker.position(condition.consistencyMarker());
            var append = new Append(drafts, Selection.of(condition.criteria()), after);
            return CompletableFuture.completedFuture(new LedgerTransaction(queue, append));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Draft draft(TaggedEventMessage<?> tagged) {
        var content = EventContents.of(tagged.event(), tagged.tags(), codec);
        return new Draft(content, tagged.tags(), chain.contentDigest(content));
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        // The head is read first: an entry of the cache is then at least as new, and what is newer is left out.
        var head = recent.head();
        var after = Math.max(BEFORE_EVERYTHING, GlobalIndexPosition.toIndex(condition.start()));
        var cached = sources.find(condition.criteria());
        if (cached != null) {
            var facts = cached.stream().filter(fact -> fact.position() > after && fact.position() <= head);
            return new SourcedFacts(facts.iterator(), head);
        }
        try {
            return new SourcedFacts(read(condition, after, head), head);
        } catch (RuntimeException e) {
            return MessageStream.failed(e).cast();
        }
    }

    private Iterator<RecordedFact> read(SourcingCondition condition, long after, long head) {
        var selection = Selection.of(condition.criteria());
        var facts = history.select(selection, after, head).iterator();
        if (after > BEFORE_EVERYTHING) {
            return facts;
        }
        return sources.keepWhatIsSmall(condition.criteria(), selection, facts, head);
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        var after = Math.max(BEFORE_EVERYTHING, condition.position().position().orElse(BEFORE_EVERYTHING));
        return new LiveFacts(history, followers, Selection.of(condition.criteria()), after);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return token(BEFORE_EVERYTHING);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(recent.head());
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        try {
            var head = recent.head();
            return token(store.firstPositionFrom(EventContent.nanosOf(at)).orElse(head + 1) - 1);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static CompletableFuture<TrackingToken> token(long position) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(position));
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("head", recent.head());
        descriptor.describeProperty("hash", chain.algorithm());
    }

    /** Records what waits already, answers it, and lets the directory go. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        queue.close();
        Uninterruptibly.join(sequencer);
        followers.close();
        answering.close();
        store.close();
        LedgerFiles.release(lock);
    }
}
