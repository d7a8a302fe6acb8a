// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.jianting.projections.views.embedded.EmbeddedServer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Where the views keep their documents: any server that speaks MongoDB's protocol, or one inside this program. Only what all
 * such servers have is used: atomic updates of one document, unique ids and bulk writes.
 */
public final class ViewStore implements AutoCloseable {

    private static final String DATABASE = "jianting";

    private final MongoClient client;
    private final String database;
    private final @Nullable EmbeddedServer server;
    private final UnaryOperator<MongoCollection<BsonDocument>> seen;

    private ViewStore(ConnectionString address, String database, @Nullable EmbeddedServer server) {
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                // A write that is sent twice would fail its own guard; the view repeats its batch instead, and not
                // every
                // server knows retryable writes.
                .retryWrites(false)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .build());
        this.database = database;
        this.server = server;
        this.seen = UnaryOperator.identity();
    }

    private ViewStore(ViewStore same, UnaryOperator<MongoCollection<BsonDocument>> seen) {
        this.client = same.client;
        this.database = same.database;
        this.server = same.server;
        this.seen = seen;
    }

    /** The same store whose collections are seen through something, such as a fault that a test puts between. */
    ViewStore seenThrough(UnaryOperator<MongoCollection<BsonDocument>> lens) {
        return new ViewStore(this, lens);
    }

    /**
     * Opens the store that lies in this directory and serves it inside this program. One that is missing or damaged begins
     * empty: the views fill it again from the record.
     */
    public static ViewStore embedded(Path directory) {
        var server = EmbeddedServer.start(directory);
        return new ViewStore(server.address(), DATABASE, server);
    }

    /** Connects to a server, such as {@code mongodb://host:27017}; the documents lie in its database {@code jianting}. */
    public static ViewStore connect(String uri) {
        return connect(uri, DATABASE);
    }

    static ViewStore connect(String uri, String database) {
        return new ViewStore(new ConnectionString(uri), database, null);
    }

    MongoCollection<BsonDocument> collection(String name) {
        return seen.apply(client.getDatabase(database).getCollection(name, BsonDocument.class));
    }

    Publisher<Void> drop() {
        return client.getDatabase(database).drop();
    }

    /**
     * Keeps the embedded store from saving a moment that falls between a document and the position that belongs to it.
     *
     * @return ends the hold
     */
    Runnable holdSaves() {
        return server == null ? () -> {} : server.holdSaves();
    }

    @Override
    public void close() {
        client.close();
        if (server != null) {
            server.close();
        }
    }
}
