// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * The wrapped keys as they lie on the disk, seen by the one thread that changes them.
 *
 * <p>Rows are only ever added at the end and emptied in place, so that SQLite has no reason to move one about: a key
 * that is to be destroyed then lies in one place of the file only.
 */
final class KeyTable implements AutoCloseable {

    private static final int FORMAT = 1;

    private final Path file;
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement destroy;
    private final PreparedStatement discard;
    private final long highestNumberAtOpening;

    KeyTable(Path file) throws SQLException {
        this.file = file;
        connection = connect(file);
        try {
            execute("PRAGMA journal_mode=WAL");
            execute("PRAGMA synchronous=FULL");
            execute("PRAGMA fullfsync=ON");
            execute("PRAGMA secure_delete=ON");
            createOrCheckFormat(file);
            insert = connection.prepareStatement("INSERT INTO keys (number, opening, wrapped) VALUES (?, ?, ?)");
            destroy = connection.prepareStatement("UPDATE keys SET wrapped = NULL, destroyed_at = ?"
                    + " WHERE number = ? AND opening = ? AND wrapped IS NOT NULL");
            discard = connection.prepareStatement(
                    "UPDATE keys SET wrapped = NULL WHERE number = ? AND opening = ? AND wrapped IS NOT NULL");
            // Asked here and not later: a question inside a transaction pins the log, and turns the wait for somebody
            // else's lock into an immediate failure.
            highestNumberAtOpening = number("SELECT coalesce(max(number), 0) FROM keys");
            connection.setAutoCommit(false);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        // The driver would otherwise ask for the number of the row after each insert.
        config.setGetGeneratedKeys(false);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=10000");
            statement.execute("PRAGMA temp_store=MEMORY");
        }
        return connection;
    }

    private void createOrCheckFormat(Path file) throws SQLException {
        var format = number("PRAGMA user_version");
        if (format == 0) {
            execute("CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT");
            execute("CREATE TABLE IF NOT EXISTS keys (number INTEGER PRIMARY KEY, opening INTEGER NOT NULL,"
                    + " wrapped BLOB, destroyed_at INTEGER) STRICT");
            execute("PRAGMA user_version=" + FORMAT);
        } else if (format != FORMAT) {
            throw new VaultUnavailable("The vault %s has format %d; this program knows format %d. Use the program that"
                            .formatted(file, format, FORMAT)
                    + " wrote it, or a newer one.");
        }
    }

    long highestNumberAtOpening() {
        return highestNumberAtOpening;
    }

    byte @Nullable [] about(String name) throws SQLException {
        try (var query = connection.prepareStatement("SELECT value FROM about WHERE name = ?")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    void rememberAbout(String name, byte[] value) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO about (name, value) VALUES (?, ?)")) {
            statement.setString(1, name);
            statement.setBytes(2, value);
            statement.executeUpdate();
        }
    }

    void insert(KeyId id, byte[] wrapped) throws SQLException {
        insert.setLong(1, id.number());
        insert.setLong(2, id.opening());
        insert.setBytes(3, wrapped);
        insert.executeUpdate();
    }

    void destroy(List<KeyId> ids, Instant at) throws SQLException {
        for (var id : ids) {
            destroy.setLong(1, at.toEpochMilli());
            destroy.setLong(2, id.number());
            destroy.setLong(3, id.opening());
            destroy.executeUpdate();
        }
    }

    void discard(List<KeyId> ids) throws SQLException {
        for (var id : ids) {
            discard.setLong(1, id.number());
            discard.setLong(2, id.opening());
            discard.executeUpdate();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** This table, or a new view of it when it was closed after a failure. */
    KeyTable usable() throws SQLException {
        return connection.isClosed() ? new KeyTable(file) : this;
    }

    /**
     * The write-ahead log keeps old pages, and with them the wrapped keys, until it is copied back and cut to
     * nothing.
     */
    void emptyTheLog() throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement();
                var outcome = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (!outcome.next() || outcome.getInt("busy") != 0) {
                throw new SQLException("The write-ahead log could not be emptied: a reader holds it");
            }
        } finally {
            connection.setAutoCommit(false);
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Also undoes whatever was not committed. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
