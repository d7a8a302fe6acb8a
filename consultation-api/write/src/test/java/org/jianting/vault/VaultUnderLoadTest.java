// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultUnderLoadTest {

    private static final String CONTEXT = "consultation c1, submission s1, text";
    private static final int TASKS_WAITING = 8;

    @TempDir
    Path directory;

    private Vault vault;

    @BeforeEach
    void open() {
        var masterKey = MasterKey.fromFileOrCreate(directory.resolve("master.key"));
        vault = Vault.open(directory.resolve("vault"), masterKey, Clock.systemUTC(), TASKS_WAITING);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void a_full_queue_says_busy_and_whoever_was_let_in_is_served() throws Exception {
        var attempts = new ArrayList<CompletableFuture<List<Sealed>>>();
        try (var disk = connect()) {
            disk.setAutoCommit(false);
            execute(disk, "UPDATE about SET value = value");
            // The writer now waits for us: it holds at most one batch in hand, and as much again may queue.
            IntStream.range(0, 3 * TASKS_WAITING).forEach(i -> attempts.add(seal("text " + i)));
            assertThat(busy(attempts)).isNotEmpty();
            assertThatThrownBy(() -> busy(attempts).getFirst().get())
                    .hasRootCauseMessage(
                            "8 requests are waiting for the vault, and it takes no more. Nothing was kept; try again"
                                    + " shortly.");
            disk.rollback();
        }
        for (var i = 0; i < attempts.size(); i++) {
            if (!busy(attempts).contains(attempts.get(i))) {
                assertThat(text(attempts.get(i))).isEqualTo("text " + i);
            }
        }
        assertThat(text(seal("later"))).isEqualTo("later");
    }

    @Test
    void a_vault_that_cannot_write_says_so_and_goes_on_once_it_can() throws Exception {
        try (var disk = connect()) {
            execute(disk, "ALTER TABLE keys RENAME TO away");
            assertThatThrownBy(() -> seal("not kept").get(20, SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(VaultUnavailable.class)
                    .hasMessageContaining("nothing was changed");
            execute(disk, "ALTER TABLE away RENAME TO keys");
        }
        assertThat(text(seal("kept"))).isEqualTo("kept");
    }

    @Test
    void closing_serves_whoever_was_let_in_and_turns_away_whoever_comes_later() throws Exception {
        var attempts = new ArrayList<CompletableFuture<List<Sealed>>>();
        IntStream.range(0, TASKS_WAITING).forEach(i -> attempts.add(seal("text " + i)));
        vault.close();
        assertThatThrownBy(() -> seal("late").get(20, SECONDS)).cause().hasMessage("The vault is closed");
        open();
        for (var i = 0; i < attempts.size(); i++) {
            assertThat(text(attempts.get(i))).isEqualTo("text " + i);
        }
        vault.close();
        vault.close();
    }

    @Test
    void many_people_at_once_all_get_their_own_text_back() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 64)
                    .mapToObj(person -> people.submit(() -> {
                        for (var i = 0; i < 50; i++) {
                            var said = "person " + person + ", text " + i;
                            assertThat(text(sealPatiently(said))).isEqualTo(said);
                        }
                        return person;
                    }))
                    .toList();
            for (var person : all) {
                person.get(30, SECONDS);
            }
        }
    }

    private CompletableFuture<List<Sealed>> seal(String text) {
        return vault.seal(CONTEXT, List.of(text.getBytes(UTF_8)));
    }

    private CompletableFuture<List<Sealed>> sealPatiently(String text) {
        while (true) {
            var attempt = seal(text);
            if (!(attempt.isCompletedExceptionally() && attempt.exceptionNow() instanceof VaultBusy)) {
                return attempt;
            }
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    private String text(CompletableFuture<List<Sealed>> sealing) throws Exception {
        var sealed = sealing.get(20, SECONDS).getFirst();
        return new String(vault.open(CONTEXT, sealed).orElseThrow(), UTF_8);
    }

    private static List<CompletableFuture<List<Sealed>>> busy(List<CompletableFuture<List<Sealed>>> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.isCompletedExceptionally() && attempt.exceptionNow() instanceof VaultBusy)
                .toList();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("vault/vault.db"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
