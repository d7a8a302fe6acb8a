// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what is durable in SQLite's write-ahead log into the file itself, beside the writer and not in its way: done
 * within a commit, as SQLite does by default, it makes every caller of that commit wait for some megabytes.
 *
 * <p>The log starts anew only when the writer finds all of it moved. A writer that never rests outruns this thread, so
 * when the log has grown long the writer moves the small remainder itself, see {@link #mustHelp}.
 */
final class SqliteCheckpointer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteCheckpointer.class);
    // While it moves, commits wait for the same disk: eight megabytes held each of them up for fifty milliseconds.
    private static final long BYTES_BETWEEN_CHECKPOINTS = 1L << 20;
    private static final long LONG_LOG_IN_PAGES = 4_096;
    private static final String CHECKPOINT = "PRAGMA wal_checkpoint(PASSIVE)";

    private final Connection connection;
    private final Thread thread;
    private long bytes;
    private boolean closed;
    private volatile boolean logIsLong;

    SqliteCheckpointer(Connection connection) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().daemon().name("ledger-checkpointer").start(this::moveUntilClosed);
    }

    /** A commit of so many bytes is durable in the log. */
    synchronized void written(long bytesWritten) {
        bytes += bytesWritten;
        if (bytes >= BYTES_BETWEEN_CHECKPOINTS) {
            notifyAll();
        }
    }

    boolean mustHelp() {
        return logIsLong;
    }

    void help(Connection writing) throws SQLException {
        move(writing);
        logIsLong = false;
    }

    private void moveUntilClosed() {
        try {
            while (awaitEnough()) {
                logIsLong = move(connection) > LONG_LOG_IN_PAGES;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            // Nothing is lost: the log holds it all, and the writer goes on moving it.
            LOG.warn("The ledger's log could not be moved into its file: {}", e.getMessage());
            logIsLong = true;
        }
    }

    private synchronized boolean awaitEnough() throws InterruptedException {
        while (bytes < BYTES_BETWEEN_CHECKPOINTS && !closed) {
            wait();
        }
        bytes = 0;
        return !closed;
    }

    /** Gives the pages that the log has. */
    private static long move(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(CHECKPOINT)) {
            return result.next() ? result.getLong(2) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        Uninterruptibly.join(thread);
        connection.close();
    }
}
