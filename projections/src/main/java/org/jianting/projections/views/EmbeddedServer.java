// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.StampedLock;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The view store inside this program, in one file.
 *
 * <p>The file is saved by us and not by the library, which would choose any moment, one between a document and its index entry
 * too: here only between two batches, so that after a kill the file holds the state of one such moment and nothing half-done.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    // The library guesses how much memory a document takes, and far too little for ours: these two are small because
    // they are in its measure. With more, a rebuild of a quarter of a million submissions ran out of memory.
    private static final int CACHE_IN_MB = 4;
    private static final int MOST_UNSAVED_IN_BYTES = 1 << 20;
    private static final int SAVE_EVERY_MS = 500;
    // A change of one document writes its whole page, which by default holds up to forty-eight.
    private static final int DOCUMENTS_TOGETHER = 8;
    private static final int COMPACT_EVERY_SAVES = 20;
    private static final int WORTH_COMPACTING_IN_PERCENT = 60;
    private static final int COMPACT_AT_ONCE_IN_BYTES = 8 << 20;

    private final MVStore file;
    private final MongoServer server;
    private final ConnectionString address;
    private final StampedLock moments = new StampedLock();
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("views-saver").daemon().factory());
    private final AtomicBoolean early = new AtomicBoolean();
    private int saves;

    @SuppressWarnings("FutureReturnValueIgnored") // saveQuietly reports its own failures
    private EmbeddedServer(MVStore file) {
        this.file = file;
        this.server = new MongoServer(new H2Backend(file));
        server.bind("127.0.0.1", 0);
        this.address = new ConnectionString(
                "mongodb://127.0.0.1:%d".formatted(server.getLocalAddress().getPort()));
        saver.scheduleWithFixedDelay(this::saveQuietly, SAVE_EVERY_MS, SAVE_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    static EmbeddedServer start(Path directory) {
        try {
            Files.createDirectories(directory);
            return new EmbeddedServer(openOrBegin(directory.resolve("views.mv")));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The view store cannot be kept in " + directory, unwritable);
        }
    }

    private static MVStore openOrBegin(Path path) throws IOException {
        if (!Files.exists(path)) {
            LOG.info("No view store at {}: the views will be built from the record", path);
            return open(path);
        }
        try {
            return open(path);
        } catch (MVStoreException | IllegalArgumentException | IllegalStateException damaged) {
            Files.delete(path);
            LOG.warn(
                    "The view store {} was damaged and is removed ({}): the views will be built from the record",
                    path,
                    damaged.getMessage());
            return open(path);
        }
    }

    private static MVStore open(Path path) {
        var file = new MVStore.Builder()
                .fileName(path.toString())
                .cacheSize(CACHE_IN_MB)
                .keysPerPage(DOCUMENTS_TOGETHER)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        file.setRetentionTime(SAVE_EVERY_MS);
        // Nobody reads an older version; by default five stay in memory, which a rebuild of the views has no room for.
        file.setVersionsToKeep(0);
        return file;
    }

    ConnectionString address() {
        return address;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // saveQuietly reports its own failures
    Runnable holdSaves() {
        if (file.getUnsavedMemory() > MOST_UNSAVED_IN_BYTES && early.compareAndSet(false, true)) {
            // A rebuild fills the memory faster than the clock empties it; whoever comes next waits for this save.
            saver.execute(this::saveQuietly);
        }
        var stamp = moments.readLock();
        return () -> moments.unlockRead(stamp);
    }

    private void saveQuietly() {
        try {
            save();
        } catch (RuntimeException failure) {
            LOG.error("The view store could not be saved; the views go on in memory and it is tried again", failure);
        }
    }

    private void save() {
        early.set(false);
        if (file.hasUnsavedChanges()) {
            var stamp = moments.writeLock();
            try {
                file.commit();
                saves++;
                if (saves % COMPACT_EVERY_SAVES == 0) {
                    file.compact(WORTH_COMPACTING_IN_PERCENT, COMPACT_AT_ONCE_IN_BYTES);
                }
            } finally {
                moments.unlockWrite(stamp);
            }
        }
    }

    @Override
    public void close() {
        saver.close();
        server.shutdownNow();
        file.close();
    }
}
