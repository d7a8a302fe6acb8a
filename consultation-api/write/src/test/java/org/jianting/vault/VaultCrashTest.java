// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class VaultCrashTest {

    private static final int KILLS = 8;

    private record Text(String n, Sealed sealed) {}

    @TempDir
    Path directory;

    @Test
    @Timeout(60)
    void whatever_the_moment_of_a_kill_every_answered_seal_opens_and_every_answered_destruction_holds()
            throws Exception {
        var texts = new HashMap<String, Text>();
        var destroyed = new HashSet<String>();
        for (var kill = 0; kill < KILLS; kill++) {
            killedAfter(ThreadLocalRandom.current().nextInt(1, 1_500))
                    .forEach(line -> note(line.split(" "), texts, destroyed));
            verify(texts, destroyed);
        }
    }

    @Test
    @Timeout(30)
    void a_second_program_is_refused_while_the_first_has_the_vault_open() throws Exception {
        try (var _ = open()) {
            var second = SealingProcess.start(directory.resolve("vault"), directory.resolve("master.key"));
            try (var lines = second.inputReader(UTF_8)) {
                assertThat(lines.readLine()).startsWith("REFUSED The vault in").contains("in use by another");
            } finally {
                second.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void a_second_opening_within_one_program_is_refused_as_well() {
        try (var _ = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(VaultUnavailable.class)
                    .hasMessageContaining("in use by another");
        }
        open().close();
    }

    @Test
    void a_file_that_is_no_vault_is_refused_and_left_as_it_is() throws IOException {
        var file = directory.resolve("vault/vault.db");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "这不是数据库。".repeat(1_000));
        assertThatThrownBy(this::open)
                .isInstanceOf(VaultUnavailable.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageContaining("not a database");
        assertThat(Files.readString(file)).isEqualTo("这不是数据库。".repeat(1_000));
    }

    private Vault open() {
        var masterKey = MasterKey.fromFileOrCreate(directory.resolve("master.key"));
        return Vault.open(directory.resolve("vault"), masterKey, Clock.systemUTC());
    }

    private List<String> killedAfter(int answers) throws Exception {
        var process = SealingProcess.start(directory.resolve("vault"), directory.resolve("master.key"));
        var heard = new StringBuilder();
        try (var out = process.inputReader(UTF_8)) {
            for (var lines = 0; lines < answers; ) {
                lines += add(heard, out.read());
            }
            // By its handle: Process.destroyForcibly also closes the stream that we still read.
            process.toHandle().destroyForcibly();
            // What it had said before it died counts too, except a last line that it did not finish.
            for (var next = out.read(); next != -1; next = out.read()) {
                add(heard, next);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return heard.substring(0, heard.lastIndexOf("\n")).lines().toList();
    }

    private static int add(StringBuilder heard, int character) {
        assertThat(character).as("the process ended by itself after: %s", heard).isNotEqualTo(-1);
        heard.append((char) character);
        return character == '\n' ? 1 : 0;
    }

    private static void note(String[] line, Map<String, Text> texts, Set<String> destroyed) {
        switch (line[0]) {
            case "SEALED" -> {
                var decoder = Base64.getDecoder();
                var sealed = new Sealed(line[2], "AES-256-GCM", decoder.decode(line[3]), decoder.decode(line[4]));
                assertThat(texts.put(line[2], new Text(line[1], sealed))).isNull();
            }
            case "DESTROYED" -> destroyed.add(line[1]);
            default -> throw new AssertionError(String.join(" ", line));
        }
    }

    private void verify(Map<String, Text> texts, Set<String> destroyed) {
        try (var vault = open()) {
            var unexpected = new ArrayList<String>();
            for (var text : texts.values()) {
                var opened = vault.open("context " + text.n(), text.sealed()).map(bytes -> new String(bytes, UTF_8));
                if (destroyed.contains(text.sealed().keyId())) {
                    assertThat(opened).isEmpty();
                } else if (opened.isEmpty()) {
                    // Its destruction may have been written and not yet answered when the process died.
                    assertThat(Long.parseLong(text.n()) % 10).isZero();
                    unexpected.add(text.n());
                } else {
                    assertThat(opened).contains("person " + text.n());
                }
            }
            assertThat(unexpected.size()).isLessThanOrEqualTo(16 * KILLS);
        }
    }
}
