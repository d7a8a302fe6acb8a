// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jianting.projections.views.Documents.Kept;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The write of one document, which succeeds only on the state from which it was made. */
final class GuardedWrite {

    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private GuardedWrite() {}

    static BsonDocument id(String id) {
        return new BsonDocument("_id", new BsonString(id));
    }

    static BsonDocument ids(Collection<String> ids) {
        var among = new BsonArray(ids.stream().map(BsonString::new).toList());
        return new BsonDocument("_id", new BsonDocument("$in", among));
    }

    static <S> WriteModel<BsonDocument> of(String id, @Nullable Kept<S> before, Kept<S> after, Shape<S> shape) {
        var document = after.toDocument(id, shape);
        return before == null
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(id(id).append("asOf", new BsonInt64(before.asOf())), document);
    }

    static Mono<Void> all(MongoCollection<BsonDocument> collection, List<WriteModel<BsonDocument>> writes) {
        return Mono.from(collection.bulkWrite(writes, IN_ANY_ORDER)).flatMap(result -> {
            var written = result.getInsertedCount() + result.getMatchedCount();
            return written == writes.size()
                    ? Mono.empty()
                    : Mono.error(new WrittenElsewhere(
                            collection.getNamespace().getCollectionName(), writes.size(), written));
        });
    }
}
