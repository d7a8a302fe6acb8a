// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by id, in the documents themselves, whatever else the query asks of them: the server looks at the rest of
 * the condition in what is found here.
 */
final class IdIndex extends Index<KeyValue> {

    private static final String ID = "_id";
    private static final String AMONG = "$in";

    private final StoredDocuments documents;

    IdIndex(StoredDocuments documents, String name, List<IndexKey> keys) {
        super(name, keys, false);
        this.documents = documents;
    }

    static boolean isOn(List<IndexKey> keys) {
        return keys.stream().map(IndexKey::getKey).toList().equals(List.of(ID));
    }

    @Override
    public boolean canHandle(Document query) {
        return query.containsKey(ID)
                && switch (query.get(ID)) {
                    case Map<?, ?> condition -> condition.keySet().equals(Set.of(AMONG));
                    case String _ -> true;
                    case Number _ -> true;
                    case null, default -> false; // such as a pattern: the server looks at every document
                };
    }

    @Override
    public Iterable<KeyValue> getPositions(Document query) {
        var asked = query.get(ID) instanceof Map<?, ?> condition && condition.get(AMONG) instanceof Collection<?> among
                ? among
                : List.of(query.get(ID));
        return asked.stream()
                .map(StoredDocuments::normal)
                .distinct()
                .filter(documents::contains)
                .toList();
    }

    @Override
    public @Nullable KeyValue getPosition(Document document) {
        var id = StoredDocuments.normal(document.get(ID));
        return documents.contains(id) ? id : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<KeyValue> collection) {
        var id = getPosition(document);
        if (id != null) {
            throw new DuplicateKeyError(this, collection, getKeys(), id);
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<KeyValue> collection) {
        // The server refuses a change of the id itself.
    }

    @Override
    public void add(Document document, KeyValue position, MongoCollection<KeyValue> collection) {
        // It is there with the document.
    }

    @Override
    public void updateInPlace(
            Document before, Document after, KeyValue position, MongoCollection<KeyValue> collection) {
        // It stays with the document.
    }

    @Override
    public @Nullable KeyValue remove(Document document) {
        return getPosition(document); // and goes with it
    }

    @Override
    public long getCount() {
        return documents.count();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {
        // It goes with the collection.
    }
}
