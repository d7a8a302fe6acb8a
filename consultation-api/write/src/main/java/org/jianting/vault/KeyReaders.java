// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A few connections that only look keys up; virtual threads borrow them, because a connection per thread would be
 * thousands.
 */
final class KeyReaders implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private static final String FIND = "SELECT wrapped, destroyed_at FROM keys WHERE number = ? AND opening = ?";

    private final List<Connection> all = new ArrayList<>();
    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(CONNECTIONS);

    KeyReaders(Path file) throws SQLException {
        try {
            for (var i = 0; i < CONNECTIONS; i++) {
                all.add(KeyTable.connect(file));
            }
            idle.addAll(all);
        } catch (SQLException failed) {
            for (var connection : all) {
                connection.close();
            }
            throw failed;
        }
    }

    List<HeldKey> find(List<KeyId> ids) {
        var connection = Uninterrupted.get(idle::take);
        try (var find = connection.prepareStatement(FIND)) {
            var found = new ArrayList<HeldKey>(ids.size());
            for (var id : ids) {
                found.add(find(find, id));
            }
            return found;
        } catch (SQLException failed) {
            throw new VaultUnavailable("The vault could not be read: " + failed, failed);
        } finally {
            idle.add(connection);
        }
    }

    private static HeldKey find(PreparedStatement find, KeyId id) throws SQLException {
        find.setLong(1, id.number());
        find.setLong(2, id.opening());
        try (var row = find.executeQuery()) {
            return row.next() ? held(row.getBytes(1), row) : new HeldKey.NeverHeld();
        }
    }

    private static HeldKey held(byte @Nullable [] wrapped, ResultSet row) throws SQLException {
        if (wrapped != null) {
            return new HeldKey.Wrapped(wrapped);
        }
        var destroyedAt = row.getLong(2);
        return row.wasNull() ? new HeldKey.NeverHeld() : new HeldKey.Destroyed(Instant.ofEpochMilli(destroyedAt));
    }

    /**
     * Waits for those who are reading. The closed connections are put back, so that a later reader fails, not waits.
     */
    @Override
    public void close() throws SQLException {
        for (var i = 0; i < all.size(); i++) {
            Uninterrupted.get(idle::take).close();
        }
        idle.addAll(all);
    }
}
