// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jianting.ledger.LedgerVerification.Broken;
import org.jianting.ledger.LedgerVerification.Check;
import org.jspecify.annotations.Nullable;

/** Walks commits and events side by side, each in one pass, whatever the tables claim. */
final class VerifierCursor {

    @SuppressWarnings("ArrayRecordComponent")
    record CommitRow(long number, long first, long last, long newestTime, byte[] previousHash, byte[] hash) {}

    private static final byte[] ABSENT = new byte[0];

    private final Connection connection;
    private final ResultSet commits;
    private final ResultSet events;

    // The cursors live as long as the connection, which the verifier closes.
    @SuppressWarnings("resource")
    VerifierCursor(Connection connection) throws SQLException {
        this.connection = connection;
        this.commits = connection
                .createStatement()
                .executeQuery(
                        "SELECT number, first, last, newest_time, previous_hash, hash FROM commits ORDER BY number");
        // A changed type byte could leave the bytes of a value alone, so the types are part of what is checked.
        this.events = connection.createStatement().executeQuery("""
                        SELECT position, id, name, version, time, tags, metadata, payload,
                          typeof(id) || typeof(name) || typeof(version) || typeof(time) || typeof(tags)
                          || typeof(metadata) || typeof(payload) FROM events ORDER BY position""");
    }

    boolean nextCommit() throws SQLException {
        return commits.next();
    }

    CommitRow commit() throws SQLException {
        return new CommitRow(
                commits.getLong(1),
                commits.getLong(2),
                commits.getLong(3),
                commits.getLong(4),
                bytes(commits, 5),
                bytes(commits, 6));
    }

    @Nullable
    StoredEvent nextEvent() throws SQLException {
        if (!events.next()) {
            return null;
        }
        if (!"texttexttextintegerblobblobblob".equals(events.getString(9))) {
            throw new SQLException("a value of position %,d has changed its type".formatted(events.getLong(1)));
        }
        return new StoredEvent(
                events.getLong(1),
                new EventContent(
                        events.getString(2),
                        events.getString(3),
                        events.getString(4),
                        events.getLong(5),
                        bytes(events, 6),
                        bytes(events, 7),
                        bytes(events, 8)));
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? ABSENT : bytes;
    }

    void mustHaveNoMoreEvents(Tip last) throws SQLException, Flaw {
        var stray = nextEvent();
        if (stray != null) {
            throw new Flaw(new Broken(
                    last.commit() + 1,
                    stray.position(),
                    Check.NOTHING_OUTSIDE_COMMITS,
                    "the last commit ends at position %,d".formatted(last.position())));
        }
    }

    void mustHaveTip(Tip last) throws SQLException, Flaw {
        try (var statement = connection.createStatement();
                var tip = statement.executeQuery("SELECT number, position, hash FROM tip")) {
            var exists = tip.next();
            var number = exists ? tip.getLong(1) : 0;
            if (exists != last.commit() > 0
                    || number != last.commit()
                    || (exists && !Arrays.equals(tip.getBytes(3), last.hash()))) {
                throw new Flaw(new Broken(
                        last.commit() + 1,
                        last.position() + 1,
                        Check.TIP_IS_THE_LAST_COMMIT,
                        "the tip names commit %,d, the commits end at %,d".formatted(number, last.commit())));
            }
        }
    }
}
