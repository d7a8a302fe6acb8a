// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What "destroyed" means on the disk. */
class VaultErasureTest {

    private static final String CONTEXT = "consultation c1, submission s1, text";
    private static final byte[] TEXT = "我叫王小明，住幸福里小区三号楼。".getBytes(UTF_8);
    private static final int WRAPPED_BYTES = 48;

    @TempDir
    Path directory;

    private MasterKey masterKey;
    private Vault vault;

    @BeforeEach
    void open() {
        masterKey = MasterKey.fromFileOrCreate(directory.resolve("master.key"));
        vault = Vault.open(directory.resolve("vault"), masterKey, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void what_the_vault_makes_is_for_its_owner_only() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "this file system has no owner's rights to check");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("vault"))))
                .isEqualTo("rwx------");
    }

    @Test
    void no_file_of_the_vault_ever_holds_the_text() throws Exception {
        seal(100);
        for (var file : files(directory)) {
            assertThat(contains(Files.readAllBytes(file), TEXT))
                    .as(file.toString())
                    .isFalse();
        }
    }

    @Test
    void after_a_destruction_the_wrapped_key_is_in_no_file_even_while_the_vault_is_open() throws Exception {
        var sealed = seal(100);
        var wrapped = wrappedKeys(directory.resolve("vault"));
        assertThat(wrapped).hasSize(100);
        assertThat(foundIn(directory, wrapped)).as("what this test looks for").hasSize(100);

        vault.destroy(List.of(sealed.get(41).keyId())).get(20, SECONDS);

        var left = wrappedKeys(directory.resolve("vault"));
        assertThat(left).hasSize(99);
        assertThat(foundIn(directory, wrapped)).isEqualTo(left);
    }

    @Test
    void not_even_a_page_that_sqlite_moved_keeps_a_copy() throws Exception {
        var sealed = new ArrayList<Sealed>();
        var everWrapped = new HashSet<String>();
        // Several rounds of growing and emptying, so that the tree gets levels and old pages get new rows.
        for (var round = 0; round < 4; round++) {
            var fresh = seal(2_000);
            everWrapped.addAll(wrappedKeys(directory.resolve("vault")));
            sealed.addAll(fresh);
            vault.discard(keyIds(fresh.subList(0, 500))).get(20, SECONDS);
            vault.destroy(keyIds(fresh.subList(250, 1_900))).get(20, SECONDS);
        }
        vault.destroy(keyIds(sealed)).get(20, SECONDS);
        assertThat(everWrapped).hasSize(8_000);
        assertThat(foundIn(directory, everWrapped)).isEmpty();
    }

    @Test
    void a_crash_between_destroying_and_emptying_the_log_is_made_good_at_the_next_opening() throws Exception {
        var keyId = seal(1).getFirst().keyId();
        var wrapped = wrappedKeys(directory.resolve("vault"));
        var crashed = directory.resolve("crashed");
        // Someone who reads keeps the log from being emptied: the moment after the commit and before the answer.
        try (var reader = connect(directory.resolve("vault"))) {
            reader.setAutoCommit(false);
            count(reader);
            var destroyed = vault.destroy(List.of(keyId));
            awaitTombstone(keyId);
            copy(directory.resolve("vault"), crashed);
            assertThat(destroyed).isNotDone();
            reader.rollback();
            destroyed.get(20, SECONDS);
        }
        assertThat(foundIn(crashed, wrapped)).hasSize(1);
        try (var again = Vault.open(crashed, masterKey, Clock.systemUTC())) {
            assertThat(foundIn(crashed, wrapped)).isEmpty();
            assertThat(again.destroyedAt(keyId)).isPresent();
        }
    }

    private List<Sealed> seal(int count) throws Exception {
        var texts = IntStream.range(0, count).mapToObj(i -> TEXT).toList();
        return vault.seal(CONTEXT, texts).get(20, SECONDS);
    }

    private static List<String> keyIds(List<Sealed> sealed) {
        return sealed.stream().map(Sealed::keyId).toList();
    }

    private void awaitTombstone(String keyId) {
        var deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (vault.destroyedAt(keyId).isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static Connection connect(Path vault) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + vault.resolve("vault.db"));
    }

    private static void count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM keys")) {
            assertThat(row.next()).isTrue();
        }
    }

    /** One character a byte, so that arrays can be compared and put into sets. */
    private static Set<String> wrappedKeys(Path vault) throws SQLException {
        var wrapped = new HashSet<String>();
        try (var connection = connect(vault);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT wrapped FROM keys WHERE wrapped IS NOT NULL")) {
            while (rows.next()) {
                wrapped.add(new String(rows.getBytes(1), ISO_8859_1));
            }
        }
        return wrapped;
    }

    private static Set<String> foundIn(Path directory, Set<String> wrapped) throws IOException {
        var found = new HashSet<String>();
        for (var file : files(directory)) {
            var content = Files.readString(file, ISO_8859_1);
            for (var at = 0; at + WRAPPED_BYTES <= content.length(); at++) {
                var window = content.substring(at, at + WRAPPED_BYTES);
                if (wrapped.contains(window)) {
                    found.add(window);
                }
            }
        }
        return found;
    }

    private static boolean contains(byte[] content, byte[] sought) {
        return new String(content, ISO_8859_1).contains(new String(sought, ISO_8859_1));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (var file : files(from)) {
            // The index of the log belongs to a running program; after a crash SQLite makes it anew.
            if (!file.toString().endsWith("-shm")) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
