// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String CONTEXT = "consultation c1, submission s1, text";

    @TempDir
    Path directory;

    private Vault vault;

    @BeforeEach
    void open() {
        var masterKey = MasterKey.fromFileOrCreate(directory.resolve("master.key"));
        vault = Vault.open(directory.resolve("vault"), masterKey, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Sealed sealed(String text) {
        return done(vault.seal(CONTEXT, List.of(text.getBytes(UTF_8)))).getFirst();
    }

    private String opened(Sealed sealed) {
        return new String(vault.open(CONTEXT, sealed).orElseThrow(), UTF_8);
    }

    private static <T> T done(CompletableFuture<T> future) {
        return future.orTimeout(20, SECONDS).join();
    }

    @Test
    void what_was_sealed_opens_in_its_context() {
        assertThat(opened(sealed("停车位应当优先保障居民。"))).isEqualTo("停车位应当优先保障居民。");
    }

    @Test
    void an_empty_text_is_a_text() {
        assertThat(opened(sealed(""))).isEmpty();
    }

    @Test
    void it_still_opens_after_the_vault_was_closed_and_opened_again() {
        var sealed = sealed("停车位应当优先保障居民。");
        vault.close();
        open();
        assertThat(opened(sealed)).isEqualTo("停车位应当优先保障居民。");
    }

    @Test
    void every_text_has_a_key_of_its_own_and_the_answers_come_in_the_order_of_the_texts() {
        var texts = List.of("张三".getBytes(UTF_8), "正文".getBytes(UTF_8), "正文".getBytes(UTF_8));
        var sealed = done(vault.seal(CONTEXT, texts));
        assertThat(sealed).extracting(this::opened).containsExactly("张三", "正文", "正文");
        assertThat(new HashSet<>(sealed.stream().map(Sealed::keyId).toList())).hasSize(3);
        assertThat(sealed.get(1).ciphertext()).isNotEqualTo(sealed.get(2).ciphertext());
    }

    @Test
    void a_page_opens_at_once_and_in_its_order_with_gaps_where_keys_were_destroyed() {
        var first = sealed("first");
        var second = sealed("second");
        var third = sealed("third");
        done(vault.destroy(List.of(second.keyId())));
        var page = List.of(third, second, first).stream()
                .map(text -> new SealedIn(CONTEXT, text))
                .toList();
        assertThat(vault.openAll(page).stream()
                        .map(text -> text.map(bytes -> new String(bytes, UTF_8)).orElse("destroyed")))
                .containsExactly("third", "destroyed", "first");
    }

    @Test
    void a_text_moved_to_another_submission_does_not_open() {
        var sealed = sealed("正文");
        assertThatThrownBy(() -> vault.open("consultation c1, submission s2, text", sealed))
                .isInstanceOf(EnvelopeBroken.class)
                .hasMessageContaining("altered, or it was not sealed as 'consultation c1, submission s2, text'");
    }

    @Test
    void a_text_under_the_key_of_another_text_does_not_open() {
        var one = sealed("one");
        var other = sealed("other");
        var swapped = new Sealed(other.keyId(), one.algorithm(), one.nonce(), one.ciphertext());
        assertThatThrownBy(() -> vault.open(CONTEXT, swapped)).isInstanceOf(EnvelopeBroken.class);
    }

    @Test
    void flipping_any_one_bit_is_noticed() {
        var sealed = sealed("正文");
        for (var bit = 0; bit < sealed.ciphertext().length * 8; bit++) {
            var altered =
                    new Sealed(sealed.keyId(), sealed.algorithm(), sealed.nonce(), flipped(sealed.ciphertext(), bit));
            assertThatThrownBy(() -> vault.open(CONTEXT, altered)).isInstanceOf(EnvelopeBroken.class);
        }
        for (var bit = 0; bit < sealed.nonce().length * 8; bit++) {
            var altered =
                    new Sealed(sealed.keyId(), sealed.algorithm(), flipped(sealed.nonce(), bit), sealed.ciphertext());
            assertThatThrownBy(() -> vault.open(CONTEXT, altered)).isInstanceOf(EnvelopeBroken.class);
        }
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        var copy = bytes.clone();
        copy[bit / 8] ^= (byte) (1 << bit % 8);
        return copy;
    }

    @Test
    void an_envelope_of_nonsense_is_broken_and_nothing_worse() {
        var sealed = sealed("正文");
        var none = new byte[0];
        assertThat(List.of(
                        new Sealed("", sealed.algorithm(), sealed.nonce(), sealed.ciphertext()),
                        new Sealed("../../etc/passwd", sealed.algorithm(), sealed.nonce(), sealed.ciphertext()),
                        new Sealed("键键键键键键键键键键键键键键键键", sealed.algorithm(), sealed.nonce(), sealed.ciphertext()),
                        new Sealed("AAAAAAAAAAAAAAAA", sealed.algorithm(), sealed.nonce(), sealed.ciphertext()),
                        new Sealed(sealed.keyId(), "ROT13", sealed.nonce(), sealed.ciphertext()),
                        new Sealed(sealed.keyId(), sealed.algorithm(), none, sealed.ciphertext()),
                        new Sealed(sealed.keyId(), sealed.algorithm(), sealed.nonce(), none)))
                .allSatisfy(nonsense ->
                        assertThatThrownBy(() -> vault.open(CONTEXT, nonsense)).isInstanceOf(EnvelopeBroken.class));
    }

    @Test
    void a_destroyed_text_is_gone_which_is_not_the_same_as_broken() {
        var sealed = sealed("正文");
        done(vault.destroy(List.of(sealed.keyId())));
        assertThat(vault.open(CONTEXT, sealed)).isEmpty();
        assertThat(vault.destroyedAt(sealed.keyId())).contains(NOON);
        vault.close();
        open();
        assertThat(vault.open(CONTEXT, sealed)).isEmpty();
    }

    @Test
    void destroying_one_text_leaves_the_others() {
        var kept = sealed("kept");
        done(vault.destroy(List.of(sealed("gone").keyId())));
        assertThat(opened(kept)).isEqualTo("kept");
        assertThat(vault.destroyedAt(kept.keyId())).isEmpty();
    }

    @Test
    void destroying_again_or_destroying_what_never_was_is_no_failure() {
        var sealed = sealed("正文");
        done(vault.destroy(List.of(sealed.keyId())));
        done(vault.destroy(List.of(sealed.keyId(), "AAAAAAAAAAAAAAAA")));
        assertThat(vault.open(CONTEXT, sealed)).isEmpty();
    }

    @Test
    void a_discarded_text_does_not_open_and_leaves_no_tombstone() {
        var sealed = sealed("refused: the round had closed");
        done(vault.discard(List.of(sealed.keyId())));
        assertThat(vault.destroyedAt(sealed.keyId())).isEmpty();
        assertThatThrownBy(() -> vault.open(CONTEXT, sealed))
                .isInstanceOf(EnvelopeBroken.class)
                .hasMessageContaining("never held");
    }

    @Test
    void discarding_does_not_remove_a_tombstone() {
        var sealed = sealed("正文");
        done(vault.destroy(List.of(sealed.keyId())));
        done(vault.discard(List.of(sealed.keyId())));
        assertThat(vault.destroyedAt(sealed.keyId())).contains(NOON);
    }

    @Test
    void a_key_never_bears_the_name_of_an_earlier_one_even_after_a_discard_and_a_restart() {
        var discarded = sealed("refused");
        done(vault.discard(List.of(discarded.keyId())));
        vault.close();
        open();
        assertThat(sealed("accepted").keyId()).isNotEqualTo(discarded.keyId());
        assertThatThrownBy(() -> vault.open(CONTEXT, discarded)).hasMessageContaining("never held");
    }

    @Test
    void a_vault_restored_from_an_older_moment_says_which_keys_it_never_held_and_does_not_reuse_their_names()
            throws IOException {
        var before = sealed("before the backup");
        vault.close();
        var database = directory.resolve("vault/vault.db");
        Files.copy(database, directory.resolve("backup"));
        open();
        var after = sealed("after the backup");
        vault.close();
        Files.copy(directory.resolve("backup"), database, REPLACE_EXISTING);
        open();
        assertThat(sealed("after the restoration").keyId()).isNotEqualTo(after.keyId());
        assertThat(opened(before)).isEqualTo("before the backup");
        assertThatThrownBy(() -> vault.open(CONTEXT, after)).hasMessageContaining("restored from an older moment");
    }

    @Test
    void a_value_keeps_its_pseudonym_across_restarts_and_has_another_in_every_domain() {
        var name = vault.pseudonym("address", "192.0.2.7");
        assertThat(name).hasSize(24).doesNotContain("192");
        assertThat(vault.pseudonym("address", "192.0.2.7")).isEqualTo(name);
        assertThat(vault.pseudonym("address", "192.0.2.8")).isNotEqualTo(name);
        assertThat(vault.pseudonym("addres", "s192.0.2.7")).isNotEqualTo(name);
        vault.close();
        open();
        assertThat(vault.pseudonym("address", "192.0.2.7")).isEqualTo(name);
    }

    @Test
    void another_vault_gives_other_pseudonyms() {
        var name = vault.pseudonym("address", "192.0.2.7");
        var masterKey = MasterKey.fromFileOrCreate(directory.resolve("master.key"));
        try (var other = Vault.open(directory.resolve("other"), masterKey, Clock.systemUTC())) {
            assertThat(other.pseudonym("address", "192.0.2.7")).isNotEqualTo(name);
        }
    }
}
