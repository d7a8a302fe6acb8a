// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection whose documents lie under their ids; what the server keeps about itself has none and gets one here. */
final class StoredCollection extends AbstractSynchronizedMongoCollection<KeyValue> {

    private final StoredDocuments documents;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            StoredDocuments documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected KeyValue addDocumentInternal(Document document) {
        var idField = getIdField();
        var id = StoredDocuments.normal(idField == null ? UUID.randomUUID().toString() : document.get(idField));
        documents.put(id, document);
        return id;
    }

    @Override
    protected @Nullable Document getDocument(KeyValue id) {
        return documents.get(id);
    }

    @Override
    protected void handleUpdate(KeyValue id, Document before, Document after) {
        documents.put(id, after);
    }

    @Override
    protected void removeDocument(KeyValue id) {
        if (!documents.remove(id)) {
            throw new NoSuchElementException("%s holds no document %s".formatted(getFullName(), id));
        }
    }

    // The server would read all of them first, and a view that starts over may hold more than the memory does.
    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        if (!selector.isEmpty() || limit != 0) {
            return super.deleteDocuments(selector, limit, oplog);
        }
        int all = count();
        documents.clear();
        return all;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        var all = streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument);
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected Stream<DocumentWithPosition<KeyValue>> streamAllDocumentsWithPosition() {
        return documents.all();
    }

    @Override
    public int count() {
        return Math.toIntExact(documents.count());
    }

    @Override
    protected boolean tracksDataSize() {
        return false; // nobody asks, and it would encode every document once more
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected void updateDataSize(int change) {
        throw new UnsupportedOperationException("The size of the data is not tracked");
    }
}
