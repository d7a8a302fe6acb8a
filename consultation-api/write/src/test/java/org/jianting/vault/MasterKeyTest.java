// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    @TempDir
    Path directory;

    @Test
    void a_new_key_file_is_for_its_owner_only_and_is_read_again_as_the_same_key() throws IOException {
        assumePosix();
        var file = directory.resolve("keys/master.key");
        var made = MasterKey.fromFileOrCreate(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MasterKey.fromFileOrCreate(file)).hasToString(made.toString());
        assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-", "rw---x---"})
    void a_key_file_that_is_open_to_others_is_refused(String permissions) throws IOException {
        assumePosix();
        var file = directory.resolve("master.key");
        MasterKey.fromFileOrCreate(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(() -> MasterKey.fromFileOrCreate(file))
                .isInstanceOf(VaultUnavailable.class)
                .hasMessageContaining(permissions)
                .hasMessageContaining("chmod 600 " + file);
    }

    @Test
    void a_key_file_that_its_owner_made_read_only_is_fine() throws IOException {
        assumePosix();
        var file = directory.resolve("master.key");
        var made = MasterKey.fromFileOrCreate(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThat(MasterKey.fromFileOrCreate(file)).hasToString(made.toString());
    }

    @Test
    void a_key_from_the_environment_is_the_same_key_as_from_the_file() throws IOException {
        var file = directory.resolve("master.key");
        var made = MasterKey.fromFileOrCreate(file);
        assertThat(MasterKey.fromEnvironment(Files.readString(file) + "\n")).hasToString(made.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2VjcmV0",
                "correct horse battery staple!",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
            })
    void what_is_not_a_256_bit_key_is_refused_without_repeating_it(String notAKey) {
        assertThatThrownBy(() -> MasterKey.fromEnvironment(notAKey))
                .isInstanceOf(VaultUnavailable.class)
                .hasMessageContaining("must be 32 bytes in Base64")
                .hasNoCause()
                .satisfies(refusal -> assertThat(
                                notAKey.isEmpty() || !refusal.getMessage().contains(notAKey))
                        .isTrue());
    }

    @Test
    void a_vault_refuses_the_wrong_master_key_when_it_is_opened() {
        var right = MasterKey.fromFileOrCreate(directory.resolve("right.key"));
        var wrong = MasterKey.fromFileOrCreate(directory.resolve("wrong.key"));
        Vault.open(directory.resolve("vault"), right, Clock.systemUTC()).close();
        assertThatThrownBy(() -> Vault.open(directory.resolve("vault"), wrong, Clock.systemUTC()))
                .isInstanceOf(VaultUnavailable.class)
                .hasMessageContainingAll(
                        "was made with m" + right.toString().substring(1).replace("K", " k"))
                .hasMessageContaining(
                        "this is m" + wrong.toString().substring(1).replace("K", " k"));
        Vault.open(directory.resolve("vault"), right, Clock.systemUTC()).close();
    }

    private static String named(MasterKey key) {
        return key.toString().replace("MasterKey", "master key");
    }

    private static void assumePosix() {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "this file system has no owner's rights to check");
    }
}
