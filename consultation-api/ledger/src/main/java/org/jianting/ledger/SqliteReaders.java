// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * A few reading connections that are lent out. Never one per thread: with virtual threads there would be thousands.
 */
final class SqliteReaders implements AutoCloseable {

    interface Question<T> {
        T ask(SqliteReader reader) throws SQLException;
    }

    private final Path file;
    private final int size;
    private final LongAdder rows = new LongAdder();
    private final BlockingQueue<SqliteReader> idle;
    private volatile boolean closed;

    SqliteReaders(Path file, int size) throws SQLException {
        this.file = file;
        this.size = size;
        this.idle = new ArrayBlockingQueue<>(size);
        for (var i = 0; i < size; i++) {
            idle.add(new SqliteReader(SqliteSchema.reader(file), rows));
        }
    }

    <T> T read(Question<T> question) {
        var reader = borrow();
        try {
            return question.ask(reader);
        } catch (SQLException e) {
            reader = replacementFor(reader);
            throw SqliteFailure.explain(file, "be read", e);
        } finally {
            idle.add(reader);
        }
    }

    /** The driver gives up a statement that failed, so its reader is of no more use. */
    private SqliteReader replacementFor(SqliteReader failed) {
        try {
            var fresh = new SqliteReader(SqliteSchema.reader(file), rows);
            failed.close();
            return fresh;
        } catch (SQLException e) {
            return failed;
        }
    }

    /** How many rows have been read since the ledger was opened. */
    long rowsRead() {
        return rows.sum();
    }

    private SqliteReader borrow() {
        try {
            while (!closed) {
                // In short steps, because the reader that this one waits for may have been closed in the meantime.
                var reader = idle.poll(100, TimeUnit.MILLISECONDS);
                if (reader != null) {
                    return reader;
                }
            }
            throw new LedgerUnavailable("The ledger %s is closed and cannot be read.".formatted(file));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("Interrupted while waiting to read the ledger %s.".formatted(file), e);
        }
    }

    /** Waits for those who still read, so that nobody's connection is closed under his hands. */
    @Override
    public void close() throws SQLException {
        closed = true;
        for (var i = 0; i < size; i++) {
            Uninterruptibly.take(idle).close();
        }
    }
}
