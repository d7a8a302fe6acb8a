// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/**
 * The key that wraps all others. Whoever has it and the vault reads everything; whoever loses it has erased everything.
 * It is given from outside and is never written into the vault.
 */
public final class MasterKey {

    private static final int FINGERPRINT_BYTES = 8;
    private static final byte[] NOTHING = {};

    private final SecretKey wrapping;
    private final SecretKey sealing;
    private final String fingerprint;

    private MasterKey(byte[] key) {
        // Each purpose has a key of its own, so that the fingerprint, which is stored, says nothing about the wrapping.
        var forWrapping = hmac(key, "jianting vault: wrapping");
        var forFingerprint = hmac(key, "jianting vault: fingerprint");
        var forSealing = hmac(key, "jianting accounts: sealing");
        this.wrapping = Aes256Gcm.key(forWrapping);
        this.sealing = Aes256Gcm.key(forSealing);
        this.fingerprint = HexFormat.of().formatHex(forFingerprint, 0, FINGERPRINT_BYTES);
        Arrays.fill(forWrapping, (byte) 0);
        Arrays.fill(forSealing, (byte) 0);
        Arrays.fill(key, (byte) 0);
    }

    /**
     * Reads the key in this file, or makes one where there is none. Refuses a file that others than its owner can
     * read.
     */
    public static MasterKey fromFileOrCreate(Path file) {
        try {
            OwnerOnlyFile.createIfMissing(file, MasterKey::fresh);
            OwnerOnlyFile.refuseIfOthersCanReadIt(file);
            return parse(OwnerOnlyFile.stripped(file), "The master key " + file);
        } catch (IOException unreadable) {
            throw new VaultUnavailable("The master key %s cannot be read: %s".formatted(file, unreadable), unreadable);
        }
    }

    /** The key as an environment variable holds it: 32 bytes in Base64. */
    public static MasterKey fromEnvironment(String base64) {
        return parse(base64.strip().getBytes(UTF_8), "The master key in the environment");
    }

    private static MasterKey parse(byte[] base64, String subject) {
        try {
            var key = Base64.getDecoder().decode(base64);
            if (key.length == Aes256Gcm.KEY_BYTES) {
                return new MasterKey(key);
            }
            Arrays.fill(key, (byte) 0);
            throw new VaultUnavailable(
                    "%s is %d bytes long; it must be %d bytes in Base64, as `openssl rand -base64 32` prints them."
                            .formatted(subject, key.length, Aes256Gcm.KEY_BYTES));
        } catch (IllegalArgumentException notBase64) {
            // The cause is left out on purpose: its message can quote what was meant to be the key.
            throw new VaultUnavailable(
                    "%s is not Base64; it must be %d bytes in Base64, as `openssl rand -base64 32` prints them."
                            .formatted(subject, Aes256Gcm.KEY_BYTES));
        } finally {
            Arrays.fill(base64, (byte) 0);
        }
    }

    private static byte[] fresh() {
        var key = Aes256Gcm.random(Aes256Gcm.KEY_BYTES);
        var base64 = Base64.getEncoder().encode(key);
        Arrays.fill(key, (byte) 0);
        return base64;
    }

    /** A vault remembers the fingerprint of its master key, so that a wrong one is refused before anything is asked. */
    void requireToBeThatOf(KeyTable table, Path vault) throws SQLException {
        var remembered = table.about("master-key-fingerprint");
        if (remembered == null) {
            table.rememberAbout("master-key-fingerprint", fingerprint.getBytes(UTF_8));
        } else if (!fingerprint.equals(new String(remembered, UTF_8))) {
            throw new VaultUnavailable(
                    ("The vault %s was made with master key %s, and this is master key %s. Nothing in"
                                    + " it can be read with the wrong one; give it the right one.")
                            .formatted(vault, new String(remembered, UTF_8), fingerprint));
        }
    }

    /** The nonce must never have been used before. It is authenticated: nothing unwraps under another one. */
    byte[] wrap(byte[] nonce, byte[] key) {
        return Aes256Gcm.encrypt(wrapping, nonce, NOTHING, key);
    }

    byte[] unwrap(byte[] nonce, byte[] wrapped) throws AEADBadTagException {
        return Aes256Gcm.decrypt(wrapping, nonce, NOTHING, wrapped);
    }

    /**
     * Seals a secret that must be read again, so that a hash will not do, and that is kept outside the vault.
     *
     * @param of what it belongs to; it opens as nothing else's
     */
    public byte[] seal(byte[] secret, String of) {
        var nonce = Aes256Gcm.random(Aes256Gcm.NONCE_BYTES);
        var sealed = Aes256Gcm.encrypt(sealing, nonce, of.getBytes(UTF_8), secret);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** What {@link #seal} sealed for the same thing under the same master key. */
    public byte[] open(byte[] sealed, String of) {
        try {
            return Aes256Gcm.decrypt(
                    sealing,
                    Arrays.copyOf(sealed, Aes256Gcm.NONCE_BYTES),
                    of.getBytes(UTF_8),
                    Arrays.copyOfRange(sealed, Aes256Gcm.NONCE_BYTES, sealed.length));
        } catch (AEADBadTagException altered) {
            throw new IllegalStateException(
                    "What was sealed for %s does not open: it was altered, or sealed under another master key."
                            .formatted(of),
                    altered);
        }
    }

    private static byte[] hmac(byte[] key, String message) {
        return HmacSha256.of(HmacSha256.key(key), message.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "MasterKey " + fingerprint;
    }
}
