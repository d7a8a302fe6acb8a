// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The documents of a view, each with the position of the newest fact in it. They are only ever found by their id.
 *
 * <p>One processor writes; it keeps the documents that it wrote last, so that a busy document is not read for every batch.
 */
public final class Documents<S> {

    private static final int HOT = 64;
    private static final int AT_A_TIME = 200;

    private final MongoCollection<BsonDocument> collection;
    private final Shape<S> shape;
    private final Cache<String, Kept<S>> hot =
            Caffeine.newBuilder().maximumSize(HOT).build();

    public Documents(ViewStore store, String collection, Shape<S> shape) {
        this.collection = store.collection(collection);
        this.shape = shape;
    }

    /** A document and the position of the newest fact in it. */
    record Kept<S>(long asOf, S value) {

        static <S> Kept<S> from(BsonDocument document, Shape<S> shape) {
            return new Kept<>(document.getInt64("asOf").getValue(), shape.fromDocument(document));
        }

        BsonDocument toDocument(String id, Shape<S> shape) {
            var document = new BsonDocument("_id", new BsonString(id)).append("asOf", new BsonInt64(asOf));
            document.putAll(shape.toDocument(value));
            return document;
        }
    }

    /** The document of this id as it is in the store now, for readers. */
    public Mono<S> find(String id) {
        return Mono.from(collection.find(GuardedWrite.id(id)).first()).map(shape::fromDocument);
    }

    /** Those of the documents that exist, by their ids. */
    public Mono<Map<String, S>> findAll(Collection<String> ids) {
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : Flux.from(found(GuardedWrite.ids(ids)))
                        .collectMap(
                                document -> document.getString("_id").getValue(),
                                document -> shape.fromDocument(document));
    }

    /** Opens documents to fold facts into them; an id without a document is a new one. */
    public Mono<Folding<S>> open(Collection<String> ids) {
        var known = new HashMap<String, @Nullable Kept<S>>();
        var unknown = new LinkedHashSet<String>();
        for (var id : ids) {
            var kept = hot.getIfPresent(id);
            if (kept == null) {
                unknown.add(id);
            }
            known.put(id, kept);
        }
        return unknown.isEmpty()
                ? Mono.just(new Folding<>(this, known))
                : Flux.from(found(GuardedWrite.ids(unknown)))
                        .doOnNext(
                                document -> known.put(document.getString("_id").getValue(), Kept.from(document, shape)))
                        .then(Mono.fromSupplier(() -> new Folding<>(this, known)));
    }

    /**
     * What a fact does to one document.
     *
     * @param beginning the document before its first fact; none where the document has to be there
     */
    public record Change<S>(
            String id, long position, @Nullable S beginning, UnaryOperator<S> to) {}

    /** Folds a batch of changes, in their order, and writes each document once. */
    public Mono<Void> fold(List<Change<S>> changes) {
        var ids = changes.stream().map(Change::id).distinct().toList();
        return ids.isEmpty()
                ? Mono.empty()
                : open(ids).flatMap(folding -> {
                    changes.forEach(folding::change);
                    return folding.write();
                });
    }

    /** Every document, in no order: only for collections that stay small. */
    public Flux<S> all() {
        return Flux.from(found(new BsonDocument())).map(shape::fromDocument);
    }

    private Publisher<BsonDocument> found(BsonDocument which) {
        // Left to itself the driver asks for two thousand million at a time, and there are servers that make room for
        // them.
        return collection.find(which).batchSize(AT_A_TIME);
    }

    /** Forgets every document of the collection. */
    public Mono<Void> drop() {
        hot.invalidateAll();
        return Mono.from(collection.deleteMany(new BsonDocument())).then();
    }

    Mono<Void> write(Map<String, Kept<S>> before, Map<String, Kept<S>> after) {
        if (after.isEmpty()) {
            return Mono.empty();
        }
        var writes = after.entrySet().stream()
                .map(entry -> GuardedWrite.of(entry.getKey(), before.get(entry.getKey()), entry.getValue(), shape))
                .toList();
        return GuardedWrite.all(collection, writes)
                // Whatever went wrong, what is kept here may not be what the store holds.
                .doOnError(failure -> hot.invalidateAll())
                .doOnSuccess(written -> hot.putAll(after));
    }
}
