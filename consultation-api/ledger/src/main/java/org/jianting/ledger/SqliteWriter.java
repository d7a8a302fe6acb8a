// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one connection that writes. Used by the sequencer's thread only. */
final class SqliteWriter implements AutoCloseable {

    private record Statements(
            PreparedStatement begin,
            PreparedStatement end,
            PreparedStatement commits,
            PreparedStatement events,
            PreparedStatement tagged,
            PreparedStatement names,
            PreparedStatement tip) {}

    private final Connection connection;
    private final SqliteCheckpointer checkpointer;
    private @Nullable Statements prepared;

    SqliteWriter(Connection connection, SqliteCheckpointer checkpointer) {
        this.connection = connection;
        this.checkpointer = checkpointer;
    }

    /**
     * One transaction. Whatever fails in it, nothing of it stays.
     *
     * @return the names that this commit used for the first time
     */
    Set<String> write(Commit commit, Set<String> knownNames) throws SQLException {
        try {
            if (checkpointer.mustHelp()) {
                checkpointer.help(connection);
            }
            var statements = statements();
            // Said in SQL and not through the driver's auto-commit: when SQLite itself rolls back (a full disk), the
            // driver does not notice, and the next inserts would each be a transaction of their own.
            statements.begin().executeUpdate();
            insertCommit(statements.commits(), commit);
            var newNames = insertEvents(statements, commit, knownNames);
            insertTip(statements.tip(), commit);
            statements.end().executeUpdate();
            checkpointer.written(commit.bytes());
            return newNames;
        } catch (SQLException e) {
            undo();
            throw e;
        }
    }

    private Statements statements() throws SQLException {
        var known = prepared;
        if (known == null) {
            known = new Statements(
                    connection.prepareStatement("BEGIN IMMEDIATE"),
                    connection.prepareStatement("COMMIT"),
                    connection.prepareStatement("INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?)"),
                    connection.prepareStatement("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                    connection.prepareStatement("INSERT INTO tagged VALUES (?, ?, ?)"),
                    connection.prepareStatement("INSERT OR IGNORE INTO names VALUES (?)"),
                    connection.prepareStatement("INSERT OR REPLACE INTO tip VALUES (1, ?, ?, ?)"));
            prepared = known;
        }
        return known;
    }

    private static void insertCommit(PreparedStatement commits, Commit commit) throws SQLException {
        commits.setLong(1, commit.number());
        commits.setLong(2, commit.first());
        commits.setLong(3, commit.last());
        commits.setLong(4, commit.newestTime());
        commits.setBytes(5, commit.previousHash());
        commits.setBytes(6, commit.hash());
        commits.executeUpdate();
    }

    private static Set<String> insertEvents(Statements statements, Commit commit, Set<String> knownNames)
            throws SQLException {
        var newNames = new HashSet<String>();
        for (var event : commit.events()) {
            insertEvent(statements.events(), event.position(), event.content());
            insertTags(statements.tagged(), event);
            var name = event.content().name();
            if (!knownNames.contains(name) && newNames.add(name)) {
                statements.names().setString(1, name);
                statements.names().executeUpdate();
            }
        }
        return newNames;
    }

    private static void insertEvent(PreparedStatement events, long position, EventContent content) throws SQLException {
        events.setLong(1, position);
        events.setString(2, content.id());
        events.setString(3, content.name());
        events.setString(4, content.version());
        events.setLong(5, content.time());
        events.setBytes(6, content.tags());
        events.setBytes(7, content.metadata());
        events.setBytes(8, content.payload());
        events.executeUpdate();
    }

    private static void insertTags(PreparedStatement tagged, StoredEvent event) throws SQLException {
        for (var tag : Labels.tags(event.content().tags())) {
            tagged.setString(1, EventContent.indexKey(tag));
            tagged.setString(2, event.content().name());
            tagged.setLong(3, event.position());
            tagged.executeUpdate();
        }
    }

    private static void insertTip(PreparedStatement tip, Commit commit) throws SQLException {
        tip.setLong(1, commit.number());
        tip.setLong(2, commit.last());
        tip.setBytes(3, commit.hash());
        tip.executeUpdate();
    }

    private void undo() {
        // The driver gives up a prepared statement that failed.
        prepared = null;
        try {
            run("ROLLBACK");
        } catch (SQLException e) {
            // After some failures SQLite has already rolled back by itself and now says that there is nothing to do.
        }
    }

    /** Lets a test fill the disk without one: the file does not grow beyond so many pages. */
    void limitPages(long pages) throws SQLException {
        run("PRAGMA max_page_count=" + pages);
    }

    /** Lets a test take the right to write away. */
    void forbidWriting(boolean forbidden) throws SQLException {
        run("PRAGMA query_only=" + forbidden);
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        checkpointer.close();
        connection.close();
    }
}
