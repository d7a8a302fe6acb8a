// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.events.StaffId;
import org.jspecify.annotations.Nullable;

/** The second factors, in the tables beside the accounts and in the same transactions. */
record FactorTable(AccountTable table) {

    static final List<String> SCHEMA = List.of("""
            CREATE TABLE IF NOT EXISTS factor (
                account TEXT PRIMARY KEY, secret TEXT, since INTEGER, used_last INTEGER NOT NULL, next TEXT)""", """
            CREATE TABLE IF NOT EXISTS recovery (
                account TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (account, hash)) WITHOUT ROWID""");

    /**
     * What an account has.
     *
     * @param secret sealed; null until a first code has confirmed it
     * @param usedLast the step of the last code that was used
     * @param next the secret of a device that is being set up, sealed
     */
    record Row(
            @Nullable String secret,
            @Nullable Instant since,
            long usedLast,
            @Nullable String next) {}

    Optional<Row> of(StaffId id) throws SQLException {
        return table
                .list(
                        "SELECT secret, since, used_last, next FROM factor WHERE account = ?",
                        row -> new Row(
                                row.getString(1),
                                row.getObject(2) == null ? null : Instant.ofEpochMilli(row.getLong(2)),
                                row.getLong(3),
                                row.getString(4)),
                        id)
                .stream()
                .findFirst();
    }

    void putNext(StaffId id, String sealed) throws SQLException {
        table.change(
                "INSERT INTO factor VALUES (?, NULL, NULL, 0, ?) ON CONFLICT (account) DO UPDATE SET next = excluded.next",
                id,
                sealed);
    }

    /** The device that was being set up is the one from now on. */
    void confirm(StaffId id, Instant since, long usedLast) throws SQLException {
        table.change(
                "UPDATE factor SET secret = next, next = NULL, since = ?, used_last = ? WHERE account = ?",
                since.toEpochMilli(),
                usedLast,
                id);
    }

    void used(StaffId id, long step) throws SQLException {
        table.change("UPDATE factor SET used_last = ? WHERE account = ?", step, id);
    }

    boolean remove(StaffId id) throws SQLException {
        table.change("DELETE FROM recovery WHERE account = ?", id);
        boolean had = of(id).filter(row -> row.secret() != null).isPresent();
        table.change("DELETE FROM factor WHERE account = ?", id);
        return had;
    }

    void putRecovery(StaffId id, List<String> hashes) throws SQLException {
        table.change("DELETE FROM recovery WHERE account = ?", id);
        for (var hash : hashes) {
            table.change("INSERT INTO recovery VALUES (?, ?)", id, hash);
        }
    }

    /** Whether there was such a code. It is gone afterwards. */
    boolean useRecovery(StaffId id, String hash) throws SQLException {
        boolean known = !table.list("SELECT 1 FROM recovery WHERE account = ? AND hash = ?", row -> true, id, hash)
                .isEmpty();
        table.change("DELETE FROM recovery WHERE account = ? AND hash = ?", id, hash);
        return known;
    }

    int recoveryLeft(StaffId id) throws SQLException {
        return table.list("SELECT count(*) FROM recovery WHERE account = ?", row -> row.getInt(1), id)
                .getFirst();
    }

    Set<String> setUp() throws SQLException {
        return Set.copyOf(table.list("SELECT account FROM factor WHERE secret IS NOT NULL", row -> row.getString(1)));
    }
}
