// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** The tables of the ledger file. They are plain enough to be read with any SQLite tool. */
final class SqliteSchema {

    private static final String FORMAT = "1";

    // The type is in the key of `tagged`. Without it, deciding on one submission would read the tag rows of all
    // submissions of its consultation.
    private static final String[] TABLES = {
        "CREATE TABLE IF NOT EXISTS ledger(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """
        CREATE TABLE IF NOT EXISTS commits(number INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL,
          newest_time INTEGER NOT NULL, previous_hash BLOB NOT NULL, hash BLOB NOT NULL) STRICT""",
        """
        CREATE TABLE IF NOT EXISTS events(position INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL,
          version TEXT NOT NULL, time INTEGER NOT NULL, tags BLOB NOT NULL, metadata BLOB NOT NULL,
          payload BLOB NOT NULL) STRICT""",
        """
        CREATE TABLE IF NOT EXISTS tagged(tag TEXT NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL,
          PRIMARY KEY(tag, name, position)) STRICT, WITHOUT ROWID""",
        "CREATE TABLE IF NOT EXISTS names(name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
        // One row that repeats the end of the chain, so that a last commit cannot go missing unnoticed.
        """
        CREATE TABLE IF NOT EXISTS tip(one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL,
          position INTEGER NOT NULL, hash BLOB NOT NULL) STRICT"""
    };

    private SqliteSchema() {}

    static Connection writer(Path file) throws SQLException {
        var connection = connect(file);
        try (var statement = connection.createStatement()) {
            // Three events of 2.5 KB fit in a page of 8 KB, one in a page of 4 KB.
            statement.execute("PRAGMA page_size=8192");
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("PRAGMA fullfsync=1");
            statement.execute("PRAGMA cache_size=-32000");
            statement.execute("PRAGMA wal_autocheckpoint=0");
            statement.execute("PRAGMA journal_size_limit=67108864");
            for (var table : TABLES) {
                statement.execute(table);
            }
            statement.execute("INSERT OR IGNORE INTO ledger VALUES ('format', '%s')".formatted(FORMAT));
            statement.execute(
                    "INSERT OR IGNORE INTO ledger VALUES ('hash', '%s')".formatted(HashChain.DEFAULT_ALGORITHM));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** See {@link SqliteCheckpointer}. */
    static Connection checkpointing(Path file) throws SQLException {
        var connection = connect(file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("PRAGMA checkpoint_fullfsync=1");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    static Connection reader(Path file) throws SQLException {
        var connection = connect(file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only=1");
            statement.execute("PRAGMA cache_size=-8000");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    static String setting(Connection connection, String key) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT value FROM ledger WHERE key=?")) {
            statement.setString(1, key);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    static void mustHaveKnownFormat(Connection connection, Path file) throws SQLException {
        var found = setting(connection, "format");
        if (!found.equals(FORMAT)) {
            throw new LedgerUnavailable(
                    "The ledger %s has format %s; this program reads format %s. Use the version of the program that wrote it, or a newer one."
                            .formatted(file, found, FORMAT));
        }
    }

    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        // The driver would otherwise ask for the number of the row after each insert.
        config.setGetGeneratedKeys(false);
        return config.createConnection("jdbc:sqlite:" + file);
    }
}
