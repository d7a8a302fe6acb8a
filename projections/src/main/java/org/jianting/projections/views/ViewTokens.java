// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Where the views' positions are kept: beside their documents, each with the version of the view that made them. A view is
 * followed in one piece; Axon's segments are of no use when a batch is one bulk write.
 */
@SuppressWarnings("NullAway") // a future of Axon's may hold no token and its type does not say so
final class ViewTokens implements TokenStore {

    static final String COLLECTION = "positions";

    private static final Logger LOG = LoggerFactory.getLogger(ViewTokens.class);
    private static final long OTHER_VERSION = Long.MIN_VALUE;
    private static final List<Segment> WHOLE = List.of(Segment.ROOT_SEGMENT);

    private final Map<String, View> views;
    private final ViewPositions positions;
    private final LongSupplier endOfRecord;
    private final MongoCollection<BsonDocument> kept;

    ViewTokens(List<View> views, ViewStore store, ViewPositions positions, LongSupplier endOfRecord) {
        this.views = views.stream().collect(Collectors.toUnmodifiableMap(View::name, Function.identity()));
        this.positions = positions;
        this.endOfRecord = endOfRecord;
        this.kept = store.collection(COLLECTION);
    }

    /** Axon asks once before a view follows; that there are none yet means: set them up first. */
    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String view, @Nullable ProcessingContext context) {
        return position(view(view))
                .map(position -> canGoOnFrom(position, view(view)) ? WHOLE : List.<Segment>of())
                .toFuture();
    }

    private boolean canGoOnFrom(long position, View view) {
        var end = endOfRecord.getAsLong();
        if (position > end) {
            LOG.warn(
                    "View '{}' has followed to position {} and the record ends at {}: it was made from another record",
                    view.name(),
                    position,
                    end);
            return false;
        }
        if (position == OTHER_VERSION) {
            return false;
        }
        positions.of(view).startedAt(position);
        return true;
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String view, int segments, @Nullable TrackingToken start, @Nullable ProcessingContext context) {
        return startOver(view(view)).thenReturn(WHOLE).toFuture();
    }

    private Mono<Void> startOver(View view) {
        LOG.info("View '{}', version {}, is built from the record", view.name(), view.version());
        // In this order: after a crash in between, the view is cleared once more.
        return view.clear().then(keep(view, Positions.NONE));
    }

    private Mono<Long> position(View view) {
        return Mono.from(kept.find(GuardedWrite.id(view.name())).first())
                .filter(document -> document.getInt32("version").getValue() == view.version())
                .map(document -> view.holdsUpTo()
                        .orElseGet(() -> document.getInt64("position").getValue()))
                .defaultIfEmpty(OTHER_VERSION);
    }

    private Mono<Void> keep(View view, long position) {
        var document = GuardedWrite.id(view.name())
                .append("version", new BsonInt32(view.version()))
                .append("position", new BsonInt64(position));
        return Mono.from(kept.replaceOne(GuardedWrite.id(view.name()), document, new ReplaceOptions().upsert(true)))
                .then();
    }

    @Override
    public CompletableFuture<Void> storeToken(
            @Nullable TrackingToken token, String view, int segment, @Nullable ProcessingContext context) {
        return keep(view(view), Positions.of(token)).toFuture();
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(String view, int segment, @Nullable ProcessingContext context) {
        // No token is Axon's way to say: from the first event.
        return position(view(view))
                .filter(position -> position > Positions.NONE)
                .<TrackingToken>map(GlobalSequenceTrackingToken::new)
                .toFuture();
    }

    private View view(String name) {
        return Objects.requireNonNull(views.get(name), name);
    }

    @Override
    public CompletableFuture<Void> extendClaim(String view, int segment, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> releaseClaim(String view, int segment, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> initializeSegment(
            @Nullable TrackingToken token, String view, Segment segment, @Nullable ProcessingContext context) {
        return inOnePiece();
    }

    @Override
    public CompletableFuture<Void> deleteToken(String view, int segment, @Nullable ProcessingContext context) {
        return inOnePiece();
    }

    private static CompletableFuture<Void> inOnePiece() {
        return CompletableFuture.failedFuture(
                new UnsupportedOperationException("A view is followed in one piece; it is neither split nor merged"));
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(String view, int segment, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(Segment.ROOT_SEGMENT);
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(String view, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(WHOLE);
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(COLLECTION);
    }
}
