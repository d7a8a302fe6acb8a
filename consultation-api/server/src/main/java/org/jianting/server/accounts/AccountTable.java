// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.web.accounts.Trail;
import org.jspecify.annotations.Nullable;

/**
 * The accounts, in one SQLite file of their own. Each change and its line in the audit list are one transaction: what cannot
 * be audited does not happen. One thread at a time.
 */
final class AccountTable implements AutoCloseable {

    private static final List<String> SCHEMA = List.of(
            "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", """
            CREATE TABLE IF NOT EXISTS account (
                id TEXT PRIMARY KEY, username TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, password TEXT,
                unit_code TEXT NOT NULL, unit_name TEXT NOT NULL, roles TEXT NOT NULL, disabled INTEGER NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS link (hash TEXT PRIMARY KEY, account TEXT, until INTEGER NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS waiting (
                number INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL UNIQUE, act TEXT NOT NULL,
                roles TEXT NOT NULL, by TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, until INTEGER NOT NULL,
                half TEXT NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS audit (
                number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, by TEXT NOT NULL, about TEXT NOT NULL,
                what TEXT NOT NULL, detail TEXT NOT NULL)""", """
            CREATE INDEX IF NOT EXISTS audit_by ON audit (by, number)""", """
            CREATE INDEX IF NOT EXISTS audit_about ON audit (about, number)""", """
            CREATE INDEX IF NOT EXISTS audit_what ON audit (what, number)""", """
            CREATE INDEX IF NOT EXISTS audit_at ON audit (at)""", """
            CREATE TRIGGER IF NOT EXISTS audit_is_never_changed BEFORE UPDATE ON audit
                BEGIN SELECT RAISE(ABORT, 'the audit list is only ever added to'); END""", """
            CREATE TRIGGER IF NOT EXISTS audit_is_never_shortened BEFORE DELETE ON audit
                BEGIN SELECT RAISE(ABORT, 'the audit list is only ever added to'); END""");

    private final Connection connection;

    AccountTable(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                for (var sql : SCHEMA) {
                    statement.execute(sql);
                }
                for (var sql : FactorTable.SCHEMA) {
                    statement.execute(sql);
                }
            }
            connection.setAutoCommit(false);
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("The accounts in %s cannot be opened: %s".formatted(file, failed), failed);
        }
    }

    interface Work<T> {
        T in(AccountTable table) throws SQLException;
    }

    /** All of it or nothing. */
    synchronized <T> T together(Work<T> work) {
        try {
            var result = work.in(this);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failed) {
            rollBack(failed);
            throw new IllegalStateException("The accounts could not be read or changed; nothing was.", failed);
        }
    }

    private void rollBack(Exception because) {
        try {
            connection.rollback();
        } catch (SQLException again) {
            because.addSuppressed(again);
        }
    }

    boolean isEmpty() throws SQLException {
        return !exists("SELECT 1 FROM account LIMIT 1");
    }

    List<Account> all() throws SQLException {
        return list("SELECT * FROM account ORDER BY name_key", AccountTable::account);
    }

    Optional<Account> find(String id) throws SQLException {
        return list("SELECT * FROM account WHERE id = ?", AccountTable::account, id).stream()
                .findFirst();
    }

    Optional<Account> named(String username) throws SQLException {
        return list("SELECT * FROM account WHERE name_key = ?", AccountTable::account, key(username)).stream()
                .findFirst();
    }

    /** Kept apart from {@link Account}, so that no answer can carry it by mistake. */
    @Nullable
    String passwordOf(StaffId id) throws SQLException {
        var found = list("SELECT password FROM account WHERE id = ?", row -> Optional.ofNullable(row.getString(1)), id);
        return found.isEmpty() ? null : found.getFirst().orElse(null);
    }

    void add(StaffId id, String username, Unit unit, Set<Role> roles) throws SQLException {
        change(
                "INSERT INTO account VALUES (?, ?, ?, NULL, ?, ?, ?, 0)",
                id,
                username,
                key(username),
                unit.code(),
                unit.name(),
                words(roles));
    }

    void setPassword(StaffId id, @Nullable String hash) throws SQLException {
        change("UPDATE account SET password = ? WHERE id = ?", hash, id);
    }

    void setRoles(StaffId id, Set<Role> roles) throws SQLException {
        change("UPDATE account SET roles = ? WHERE id = ?", words(roles), id);
    }

    void setDisabled(StaffId id, boolean disabled) throws SQLException {
        change("UPDATE account SET disabled = ? WHERE id = ?", disabled ? 1 : 0, id);
    }

    /** A new link makes the earlier ones of the same account worthless. */
    void putLink(String hash, @Nullable StaffId account, Instant until) throws SQLException {
        var owner = account == null ? AccountEvent.NOBODY : account.value();
        change("DELETE FROM link WHERE account = ?", owner);
        change("INSERT INTO link VALUES (?, ?, ?)", hash, owner, until.toEpochMilli());
    }

    /** Whose link this is: {@code nobody} for the first administrator's. It is gone afterwards. */
    Optional<String> useLink(String hash, Instant now) throws SQLException {
        var owner = list(
                "SELECT account FROM link WHERE hash = ? AND until > ?",
                row -> row.getString(1),
                hash,
                now.toEpochMilli());
        change("DELETE FROM link WHERE hash = ?", hash);
        return owner.stream().findFirst();
    }

    Optional<String> ownerOfLink(String hash, Instant now) throws SQLException {
        return list(
                        "SELECT account FROM link WHERE hash = ? AND until > ?",
                        row -> row.getString(1),
                        hash,
                        now.toEpochMilli())
                .stream()
                .findFirst();
    }

    /** One at a time for each account: what is asked for later takes the place of what was asked for before. */
    long putWaiting(Waiting asked, String hashOfHalf) throws SQLException {
        dropWaiting(asked.account());
        change(
                "INSERT INTO waiting (account, act, roles, by, kind, at, until, half) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                asked.account(),
                asked.act().name(),
                words(asked.roles()),
                asked.by(),
                asked.as().name(),
                asked.at().toEpochMilli(),
                asked.until().toEpochMilli(),
                hashOfHalf);
        return list("SELECT last_insert_rowid()", row -> row.getLong(1)).getFirst();
    }

    void dropWaiting(StaffId account) throws SQLException {
        change("DELETE FROM waiting WHERE account = ?", account);
    }

    List<Waiting> allWaiting(Instant now) throws SQLException {
        return list("SELECT * FROM waiting WHERE until > ? ORDER BY number", AccountTable::waiting, now.toEpochMilli());
    }

    Optional<Waiting> waiting(String number, Instant now) throws SQLException {
        return list(
                        "SELECT * FROM waiting WHERE number = ? AND until > ?",
                        AccountTable::waiting,
                        number,
                        now.toEpochMilli())
                .stream()
                .findFirst();
    }

    /** Kept apart from {@link Waiting}, as a password from its account. */
    String hashOfHalf(Waiting waiting) throws SQLException {
        return list("SELECT half FROM waiting WHERE number = ?", row -> row.getString(1), waiting.number())
                .getFirst();
    }

    void audit(Instant at, String by, String about, String what, String detail) throws SQLException {
        change(
                "INSERT INTO audit (at, by, about, what, detail) VALUES (?, ?, ?, ?, ?)",
                at.toEpochMilli(),
                by,
                about,
                what,
                detail);
    }

    List<AccountEvent> auditAfter(long number, int atMost) throws SQLException {
        return list(
                "SELECT * FROM audit WHERE number > ? ORDER BY number LIMIT ?", AccountTable::event, number, atMost);
    }

    /** By the indexes of who, whose and what; the list is never read as a whole for a page of it. */
    List<AccountEvent> auditBefore(long number, Trail.Wanted wanted, int atMost) throws SQLException {
        var conditions = new StringBuilder("number < ?");
        var values = new ArrayList<@Nullable Object>(List.of(number));
        if (wanted.person() != null) {
            conditions.append(
                    " AND number IN (SELECT number FROM audit WHERE by = ? UNION SELECT number FROM audit WHERE about = ?)");
            values.add(wanted.person());
            values.add(wanted.person());
        }
        if (wanted.kind() != null) {
            conditions.append(" AND what = ?");
            values.add(wanted.kind());
        }
        if (wanted.from() != null) {
            conditions.append(" AND at >= ?");
            values.add(wanted.from().toEpochMilli());
        }
        if (wanted.until() != null) {
            conditions.append(" AND at < ?");
            values.add(wanted.until().toEpochMilli());
        }
        values.add(atMost);
        return list(
                "SELECT * FROM audit WHERE " + conditions + " ORDER BY number DESC LIMIT ?",
                AccountTable::event,
                values.toArray());
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Row<T> reading, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(sql, values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.read(rows));
            }
            return found;
        }
    }

    private boolean exists(String sql) throws SQLException {
        return !list(sql, row -> true).isEmpty();
    }

    void change(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof StaffId id ? id.value() : values[i]);
        }
        return statement;
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(row.getString("roles").split(","))
                .filter(word -> !word.isEmpty())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("number"),
                new StaffId(row.getString("account")),
                Act.valueOf(row.getString("act")),
                roles(row),
                new StaffId(row.getString("by")),
                Role.valueOf(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("at")),
                Instant.ofEpochMilli(row.getLong("until")));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new StaffId(row.getString("id")),
                row.getString("username"),
                new Unit(row.getString("unit_code"), row.getString("unit_name")),
                roles(row),
                row.getString("password") != null,
                row.getInt("disabled") != 0);
    }

    private static AccountEvent event(ResultSet row) throws SQLException {
        return new AccountEvent(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("by"),
                row.getString("about"),
                row.getString("what"),
                row.getString("detail"));
    }

    private static String words(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("The accounts could not be closed cleanly: " + failed, failed);
        }
    }
}
