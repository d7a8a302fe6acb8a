// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedBlobsTest {

    private static final String CONTEXT = "consultation c1, submission s1, attachment 1";

    @TempDir
    Path directory;

    private final byte[] content = new byte[300_000];
    private Path attachments;
    private Vault vault;
    private SealedBlobs blobs;

    @BeforeEach
    void open() {
        new Random(713).nextBytes(content);
        attachments = directory.resolve("attachments");
        var masterKey = MasterKey.fromFileOrCreate(directory.resolve("master.key"));
        vault = Vault.open(directory.resolve("vault"), masterKey, Clock.systemUTC());
        blobs = new SealedBlobs(vault, attachments);
    }

    @AfterEach
    void close() {
        blobs.close();
        vault.close();
    }

    @Test
    void an_attachment_comes_back_as_it_was_sent_also_after_a_restart() throws Exception {
        var blob = kept();
        assertThat(blob.sizeInBytes()).isEqualTo(content.length);
        close();
        open();
        assertThat(blobs.read(CONTEXT, blob)).hasValue(content);
    }

    @Test
    void its_file_is_named_by_the_digest_of_what_it_holds_and_shows_nothing_of_the_content() throws Exception {
        var blob = blobs.keep(CONTEXT, "王小明的身份证".repeat(100).getBytes(UTF_8)).get(20, SECONDS);
        assertThat(files()).containsExactly(blob.digest());
        var digest = MessageDigest.getInstance("SHA-256").digest(stored(blob));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(blob.digest());
        assertThat(new String(stored(blob), UTF_8)).doesNotContain("王小明");
    }

    @Test
    void the_same_content_twice_is_two_attachments() throws Exception {
        var one = kept();
        var other = kept();
        blobs.destroy(List.of(one)).get(20, SECONDS);
        assertThat(blobs.read(CONTEXT, other)).hasValue(content);
    }

    @Test
    void an_altered_or_missing_file_is_broken_not_gone() throws Exception {
        var blob = kept();
        var altered = stored(blob);
        altered[1_000] ^= 1;
        Files.write(attachments.resolve(blob.digest()), altered);
        assertThatThrownBy(() -> blobs.read(CONTEXT, blob)).isInstanceOf(EnvelopeBroken.class);
        Files.delete(attachments.resolve(blob.digest()));
        assertThatThrownBy(() -> blobs.read(CONTEXT, blob))
                .isInstanceOf(EnvelopeBroken.class)
                .hasMessageContaining("missing");
    }

    @Test
    void an_attachment_of_another_submission_does_not_open() throws Exception {
        var blob = kept();
        assertThatThrownBy(() -> blobs.read("consultation c1, submission s2, attachment 1", blob))
                .isInstanceOf(EnvelopeBroken.class);
    }

    @Test
    void a_destroyed_attachment_is_gone_with_its_file_and_destroying_again_is_no_failure() throws Exception {
        var blob = kept();
        blobs.destroy(List.of(blob)).get(20, SECONDS);
        assertThat(blobs.read(CONTEXT, blob)).isEmpty();
        assertThat(files()).isEmpty();
        blobs.destroy(List.of(blob)).get(20, SECONDS);
    }

    @Test
    void an_attachment_of_a_refused_submission_leaves_neither_file_nor_tombstone() throws Exception {
        var blob = kept();
        blobs.discard(List.of(blob)).get(20, SECONDS);
        assertThat(files()).isEmpty();
        assertThat(vault.destroyedAt(blob.keyId())).isEmpty();
    }

    @Test
    void a_sweep_takes_what_no_event_names_and_leaves_the_rest() throws Exception {
        var recorded = kept();
        kept();
        Files.write(attachments.resolve("ab.unfinished"), new byte[10]);
        assertThat(blobs.sweep(recorded.digest()::equals)).isEqualTo(2);
        assertThat(files()).containsExactly(recorded.digest());
        assertThat(blobs.read(CONTEXT, recorded)).hasValue(content);
    }

    @Test
    void a_digest_never_leads_out_of_the_directory() throws Exception {
        var blob = kept();
        Files.writeString(directory.resolve("outside"), "not an attachment");
        var forged = new SealedBlob(blob.keyId(), blob.algorithm(), blob.nonce(), "../outside", 1);
        assertThatThrownBy(() -> blobs.read(CONTEXT, forged)).isInstanceOf(EnvelopeBroken.class);
        assertThatThrownBy(() -> blobs.discard(List.of(forged)).get(20, SECONDS))
                .hasCauseInstanceOf(EnvelopeBroken.class);
        assertThat(directory.resolve("outside")).exists();
    }

    private SealedBlob kept() throws Exception {
        return blobs.keep(CONTEXT, content).get(20, SECONDS);
    }

    private byte[] stored(SealedBlob blob) throws IOException {
        return Files.readAllBytes(attachments.resolve(blob.digest()));
    }

    private List<String> files() throws IOException {
        try (var list = Files.list(attachments)) {
            return list.map(file -> file.getFileName().toString()).toList();
        }
    }
}
