// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVStore;

/** A database whose collections are maps of the file, named {@code database.collection}. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<KeyValue> {

    private final MVStore file;

    StoredDatabase(String name, CursorRegistry cursors, MVStore file) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<KeyValue> openOrCreateCollection(String collection, CollectionOptions options) {
        return new StoredCollection(this, collection, options, cursorRegistry, documents(collection));
    }

    @Override
    protected Index<KeyValue> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (!IdIndex.isOn(keys)) {
            throw new UnsupportedOperationException(
                    "The embedded view store finds documents by their ids only; asked was an index on " + keys);
        }
        return new IdIndex(documents(collection), index, keys);
    }

    private StoredDocuments documents(String collection) {
        return StoredDocuments.open(file, getFullCollectionNamespace(collection));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        file.removeMap(getFullCollectionNamespace(collection));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new UnsupportedOperationException("The embedded view store renames no collection");
    }

    @Override
    protected long getFileSize() {
        return file.getFileStore().size();
    }

    @Override
    protected long getStorageSize() {
        return getFileSize();
    }
}
