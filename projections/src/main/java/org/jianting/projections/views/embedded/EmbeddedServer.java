// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views.embedded;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The view store inside this program, in one file.
 *
 * <p>The file is saved by us and not by the library, which would choose any moment, one between a document and the position that
 * belongs to it too: here only between two batches, so that after a kill the file holds the state of one such moment and nothing
 * half-done.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String FILE = "views.mv";

    /** How documents are laid down. What an earlier program laid down otherwise would stay in the file unread. */
    private static final int FORMAT = 1;

    private static final int CACHE_IN_MB = 16;
    private static final int MOST_UNSAVED_IN_BYTES = 16 << 20;
    private static final int TOO_MUCH_UNSAVED_IN_BYTES = 48 << 20;
    private static final int PATIENCE_IN_MS = 100;
    private static final int MOST_HOLDS = 1000;
    private static final int SAVE_EVERY_MS = 500;
    private static final int COMPACT_EVERY_SAVES = 20;
    private static final int WORTH_COMPACTING_IN_PERCENT = 60;
    private static final int COMPACT_AT_ONCE_IN_BYTES = 8 << 20;

    private final MVStore file;
    private final MongoServer server;
    private final ConnectionString address;
    // A save takes them all. In turn, and not a read-write lock, whose readers overtake a writer that waits: with six
    // views in a hurry a save waited for thirteen seconds while what was unsaved filled the memory.
    private final Semaphore holds = new Semaphore(MOST_HOLDS, true);
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("views-saver").daemon().factory());
    private final AtomicBoolean early = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private int saves;

    @SuppressWarnings("FutureReturnValueIgnored") // saveQuietly reports its own failures
    private EmbeddedServer(MVStore file) {
        this.file = file;
        this.server = new MongoServer(new StoredBackend(file));
        server.bind("127.0.0.1", 0);
        this.address = new ConnectionString(
                "mongodb://127.0.0.1:%d".formatted(server.getLocalAddress().getPort()));
        saver.scheduleWithFixedDelay(this::saveQuietly, SAVE_EVERY_MS, SAVE_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /**
     * Opens the file in this directory and serves it on this machine. One that is missing, damaged or laid down by an earlier
     * program begins empty.
     *
     * @throws UncheckedIOException when nothing can be written there
     */
    public static EmbeddedServer start(Path directory) {
        try {
            Files.createDirectories(directory);
            return new EmbeddedServer(openOrBegin(directory.resolve(FILE)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The view store cannot be kept in " + directory, unwritable);
        }
    }

    private static MVStore openOrBegin(Path path) throws IOException {
        if (!Files.exists(path)) {
            LOG.info("No view store at {}: the views will be built from the record", path);
            return begin(path);
        }
        try {
            var file = open(path);
            if (file.getStoreVersion() == FORMAT) {
                return file;
            }
            file.closeImmediately();
            LOG.info("The view store {} is of another version: the views will be built from the record", path);
        } catch (MVStoreException | IllegalArgumentException | IllegalStateException damaged) {
            if (isHeldByAnother(damaged)) {
                throw damaged;
            }
            LOG.warn(
                    "The view store {} was damaged and is removed ({}): the views will be built from the record",
                    path,
                    damaged.getMessage());
        }
        Files.delete(path);
        return begin(path);
    }

    /** Then it is not damaged, and not ours to remove. */
    private static boolean isHeldByAnother(RuntimeException failure) {
        return failure instanceof MVStoreException refused && refused.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
    }

    private static MVStore begin(Path path) {
        var file = open(path);
        file.setStoreVersion(FORMAT);
        return file;
    }

    private static MVStore open(Path path) {
        var file = new MVStore.Builder()
                .fileName(path.toString())
                .cacheSize(CACHE_IN_MB)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        file.setRetentionTime(SAVE_EVERY_MS);
        // Nobody reads an older version; by default five stay in memory, which a rebuild of the views has no room for.
        file.setVersionsToKeep(0);
        return file;
    }

    /** Where a driver finds it; only this machine does. */
    public ConnectionString address() {
        return address;
    }

    /**
     * Keeps every save away from the moment between a document and what belongs to it.
     *
     * @return ends the hold
     */
    @SuppressWarnings("FutureReturnValueIgnored") // saveQuietly reports its own failures
    public Runnable holdSaves() {
        if (file.getUnsavedMemory() > MOST_UNSAVED_IN_BYTES && early.compareAndSet(false, true)) {
            // A rebuild fills the memory faster than the clock empties it; whoever comes next waits for this save.
            saver.execute(this::saveQuietly);
        }
        holds.acquireUninterruptibly();
        return holds::release;
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
        if (file.hasUnsavedChanges() && comesBetweenTwoBatches()) {
            try {
                file.commit();
                saves++;
                if (saves % COMPACT_EVERY_SAVES == 0) {
                    file.compact(WORTH_COMPACTING_IN_PERCENT, COMPACT_AT_ONCE_IN_BYTES);
                }
            } finally {
                holds.release(MOST_HOLDS);
            }
        }
    }

    /** Everybody waits for a save that waits, so that it gives way to a long batch for as long as the memory allows. */
    private boolean comesBetweenTwoBatches() {
        if (file.getUnsavedMemory() > TOO_MUCH_UNSAVED_IN_BYTES) {
            holds.acquireUninterruptibly(MOST_HOLDS);
            return true;
        }
        try {
            return holds.tryAcquire(MOST_HOLDS, PATIENCE_IN_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            saver.close();
            server.shutdownNow();
            file.close();
        }
    }
}
