// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/** One reading connection with its prepared statements. Used by one thread at a time, see {@link SqliteReaders}. */
final class SqliteReader implements AutoCloseable {

    /** Asked of an index in these words, so that the plan can be tested. */
    static final String TAGGED_RANGE =
            "SELECT position FROM tagged WHERE tag=? AND name=? AND position>? AND position<=? ORDER BY position LIMIT ?";

    private static final String EVENT_COLUMNS = "position, id, name, version, time, tags, metadata, payload";

    private final Connection connection;
    private final LongAdder rows;
    private final PreparedStatement taggedRange;
    private final PreparedStatement namedRange;
    private final PreparedStatement firstNamed;
    private final PreparedStatement eventsAfter;
    private final PreparedStatement eventAt;
    private final PreparedStatement eventsOfCommit;
    private final PreparedStatement commitsAfter;
    private final PreparedStatement commitAt;

    SqliteReader(Connection connection, LongAdder rows) throws SQLException {
        this.connection = connection;
        this.rows = rows;
        taggedRange = connection.prepareStatement(TAGGED_RANGE);
        namedRange = connection.prepareStatement(
                "SELECT position FROM events WHERE name=? AND position>? AND position<=? ORDER BY position LIMIT ?");
        firstNamed = connection.prepareStatement("SELECT position FROM events WHERE position>? AND position<=?"
                + " AND name IN (SELECT value FROM json_each(?)) ORDER BY position LIMIT 1");
        eventsAfter = connection.prepareStatement(
                "SELECT " + EVENT_COLUMNS + " FROM events WHERE position>? ORDER BY position LIMIT ?");
        eventAt = connection.prepareStatement("SELECT " + EVENT_COLUMNS + " FROM events WHERE position=?");
        eventsOfCommit = connection.prepareStatement(
                "SELECT " + EVENT_COLUMNS + " FROM events WHERE position BETWEEN ? AND ? ORDER BY position");
        commitsAfter = connection.prepareStatement("SELECT number, first, last, newest_time, previous_hash, hash"
                + " FROM commits WHERE number>? ORDER BY number LIMIT ?");
        commitAt = connection.prepareStatement("SELECT newest_time, first, last FROM commits WHERE number=?");
    }

    /** The positions in (after, upTo] under one tag and name, at most so many. */
    PositionList tagged(String tag, String name, long after, long upTo, int atMost) throws SQLException {
        taggedRange.setString(1, tag);
        taggedRange.setString(2, name);
        taggedRange.setLong(3, after);
        taggedRange.setLong(4, upTo);
        taggedRange.setInt(5, atMost);
        return positions(taggedRange);
    }

    /** The same for a name alone. There is no index for it: it walks the events, which only a rebuild should need. */
    PositionList named(String name, long after, long upTo, int atMost) throws SQLException {
        namedRange.setString(1, name);
        namedRange.setLong(2, after);
        namedRange.setLong(3, upTo);
        namedRange.setInt(4, atMost);
        return positions(namedRange);
    }

    /**
     * The first position in (after, upTo] under one of the names, a JSON list. It walks the events as well, but hands over
     * none of them.
     */
    OptionalLong firstNamed(String names, long after, long upTo) throws SQLException {
        firstNamed.setLong(1, after);
        firstNamed.setLong(2, upTo);
        firstNamed.setString(3, names);
        try (var result = firstNamed.executeQuery()) {
            rows.increment();
            return result.next() ? OptionalLong.of(result.getLong(1)) : OptionalLong.empty();
        }
    }

    private PositionList positions(PreparedStatement statement) throws SQLException {
        var found = new PositionList();
        try (var result = statement.executeQuery()) {
            while (result.next()) {
                rows.increment();
                found.add(result.getLong(1));
            }
        }
        return found;
    }

    List<StoredEvent> eventsAfter(long position, int atMost, long atMostBytes) throws SQLException {
        eventsAfter.setLong(1, position);
        eventsAfter.setInt(2, atMost);
        var events = new ArrayList<StoredEvent>();
        var bytes = 0L;
        try (var result = eventsAfter.executeQuery()) {
            while (bytes < atMostBytes && result.next()) {
                var event = event(result);
                bytes += event.content().size();
                events.add(event);
            }
        }
        return events;
    }

    List<StoredEvent> eventsAt(long[] positions) throws SQLException {
        var events = new ArrayList<StoredEvent>(positions.length);
        for (var position : positions) {
            eventAt.setLong(1, position);
            try (var result = eventAt.executeQuery()) {
                if (!result.next()) {
                    throw new LedgerUnavailable(
                            "Event %,d is in the index but not in the record. Stop, and run verify-record."
                                    .formatted(position));
                }
                events.add(event(result));
            }
        }
        return events;
    }

    List<Commit> commitsAfter(long number, int atMost) throws SQLException {
        commitsAfter.setLong(1, number);
        commitsAfter.setInt(2, atMost);
        var commits = new ArrayList<Commit>();
        try (var result = commitsAfter.executeQuery()) {
            while (result.next()) {
                rows.increment();
                commits.add(new Commit(
                        result.getLong(1),
                        eventsBetween(result.getLong(2), result.getLong(3)),
                        result.getLong(4),
                        result.getBytes(5),
                        result.getBytes(6)));
            }
        }
        return commits;
    }

    Optional<Commit> lastCommit() throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT max(number) FROM commits")) {
            return result.next()
                    ? commitsAfter(result.getLong(1) - 1, 1).stream().findFirst()
                    : Optional.empty();
        }
    }

    long tipCommit() throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT number FROM tip")) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    Set<String> names() throws SQLException {
        var names = new HashSet<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT name FROM names")) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        return names;
    }

    private List<StoredEvent> eventsBetween(long first, long last) throws SQLException {
        eventsOfCommit.setLong(1, first);
        eventsOfCommit.setLong(2, last);
        var events = new ArrayList<StoredEvent>();
        try (var result = eventsOfCommit.executeQuery()) {
            while (result.next()) {
                events.add(event(result));
            }
        }
        return events;
    }

    /** Bisects the commits, whose newest time never goes back, and then walks one of them. */
    OptionalLong firstPositionFrom(long time, long lastCommit) throws SQLException {
        var low = 1L;
        var high = lastCommit + 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (newestTimeOf(middle) >= time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low > lastCommit ? OptionalLong.empty() : firstWithin(low, time);
    }

    private long newestTimeOf(long number) throws SQLException {
        commitAt.setLong(1, number);
        try (var result = commitAt.executeQuery()) {
            rows.increment();
            return result.next() ? result.getLong(1) : Long.MAX_VALUE;
        }
    }

    private OptionalLong firstWithin(long number, long time) throws SQLException {
        return commitsAfter(number - 1, 1).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.content().time() >= time)
                .mapToLong(StoredEvent::position)
                .findFirst();
    }

    private StoredEvent event(ResultSet result) throws SQLException {
        rows.increment();
        return new StoredEvent(
                result.getLong(1),
                new EventContent(
                        result.getString(2),
                        result.getString(3),
                        result.getString(4),
                        result.getLong(5),
                        result.getBytes(6),
                        result.getBytes(7),
                        result.getBytes(8)));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
