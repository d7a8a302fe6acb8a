// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jianting.ledger.LedgerVerification.Broken;
import org.jianting.ledger.LedgerVerification.Check;

/**
 * Does the index hold exactly the tags of the events? A hidden row would hide an event from every decision. Both sides
 * are summed up in any order, a few thousand positions to a sum, under a salt that nobody can know beforehand; only
 * where two sums differ is each row compared.
 */
final class IndexCheck {

    private static final int SALT_IN_BYTES = 32;
    private static final int POSITIONS_IN_A_SUM = 4096;

    private final Connection connection;
    private final MessageDigest digest;
    private final byte[] salt = new byte[SALT_IN_BYTES];
    private final Set<String> names = new HashSet<>();
    private long[] expected = new long[16];

    IndexCheck(Connection connection) {
        this.connection = connection;
        this.digest = sha256();
        new SecureRandom().nextBytes(salt);
    }

    void add(StoredEvent event) {
        var name = event.content().name();
        names.add(name);
        var sum = sumOf(event.position());
        if (sum >= expected.length) {
            expected = Arrays.copyOf(expected, expected.length * 2);
        }
        for (var tag : Labels.tags(event.content().tags())) {
            expected[sum] += hash(EventContent.indexKey(tag), name, event.position());
        }
    }

    void mustMatch(Tip tip) throws SQLException, Flaw {
        var found = new long[expected.length];
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT tag, name, position FROM tagged")) {
            while (rows.next()) {
                var position = rows.getLong(3);
                if (position < 1 || position > tip.position()) {
                    throw flaw(position, "the index names a position that was never recorded");
                }
                found[sumOf(position)] += hash(rows.getString(1), rows.getString(2), position);
            }
        }
        var differing = Arrays.mismatch(expected, found);
        if (differing >= 0) {
            findRow(1L + (long) differing * POSITIONS_IN_A_SUM);
        }
        mustKnowEveryName();
    }

    private void findRow(long first) throws SQLException, Flaw {
        var last = first + POSITIONS_IN_A_SUM - 1;
        var differing = new TreeSet<Long>();
        var indexed = rowsOf(
                "SELECT position, tag || char(0) || name FROM tagged WHERE position BETWEEN ? AND ?", first, last);
        var recorded = new HashSet<String>();
        try (var statement =
                connection.prepareStatement("SELECT position, tags, name FROM events WHERE position BETWEEN ? AND ?")) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (var tag : Labels.tags(rows.getBytes(2))) {
                        recorded.add(rows.getLong(1) + "\0" + EventContent.indexKey(tag) + "\0" + rows.getString(3));
                    }
                }
            }
        }
        collectDifferences(indexed, recorded, differing);
        collectDifferences(recorded, indexed, differing);
        throw flaw(
                differing.isEmpty() ? first : differing.first(),
                "the index does not hold exactly the tags of this event");
    }

    private Set<String> rowsOf(String query, long first, long last) throws SQLException {
        var found = new HashSet<String>();
        try (var statement = connection.prepareStatement(query)) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1) + "\0" + rows.getString(2));
                }
            }
        }
        return found;
    }

    private static void collectDifferences(Set<String> some, Set<String> others, Set<Long> differing) {
        for (var row : some) {
            if (!others.contains(row)) {
                differing.add(Long.valueOf(row.substring(0, row.indexOf('\0'))));
            }
        }
    }

    private void mustKnowEveryName() throws SQLException, Flaw {
        var known = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name FROM names")) {
            while (rows.next()) {
                known.add(rows.getString(1));
            }
        }
        if (!known.equals(names)) {
            throw flaw(1, "the list of names does not hold exactly the names of the events");
        }
    }

    private Flaw flaw(long position, String detail) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT max(number) FROM commits WHERE first<=?")) {
            statement.setLong(1, Math.max(1, position));
            try (var rows = statement.executeQuery()) {
                return new Flaw(
                        new Broken(rows.next() ? rows.getLong(1) : 0, position, Check.TAGS_ARE_INDEXED, detail));
            }
        }
    }

    private long hash(String tag, String name, long position) {
        digest.update(salt);
        digest.update(tag.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, position));
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static int sumOf(long position) {
        return (int) ((position - 1) / POSITIONS_IN_A_SUM);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
