// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/** Made once in the life of a vault, wrapped like any key, and never changed: the same value keeps the same name. */
record PseudonymSecret(SecretKey key) {

    private static final String NAME = "pseudonym-secret";
    private static final int PSEUDONYM_BYTES = 18;

    static PseudonymSecret of(KeyTable table, MasterKey masterKey) throws SQLException {
        var stored = table.about(NAME);
        if (stored == null) {
            stored = fresh(masterKey);
            table.rememberAbout(NAME, stored);
        }
        return unwrapped(stored, masterKey);
    }

    private static byte[] fresh(MasterKey masterKey) {
        var nonce = Aes256Gcm.random(Aes256Gcm.NONCE_BYTES);
        var secret = Aes256Gcm.random(Aes256Gcm.KEY_BYTES);
        var wrapped = masterKey.wrap(nonce, secret);
        Arrays.fill(secret, (byte) 0);
        return ByteBuffer.allocate(nonce.length + wrapped.length)
                .put(nonce)
                .put(wrapped)
                .array();
    }

    private static PseudonymSecret unwrapped(byte[] stored, MasterKey masterKey) {
        try {
            var nonce = Arrays.copyOf(stored, Aes256Gcm.NONCE_BYTES);
            var secret = masterKey.unwrap(nonce, Arrays.copyOfRange(stored, Aes256Gcm.NONCE_BYTES, stored.length));
            var key = HmacSha256.key(secret);
            Arrays.fill(secret, (byte) 0);
            return new PseudonymSecret(key);
        } catch (AEADBadTagException damaged) {
            throw new VaultUnavailable("The vault's file is damaged: its own secret does not unwrap", damaged);
        }
    }

    String of(String domain, String value) {
        var domainBytes = domain.getBytes(UTF_8);
        // The length comes first: else ("ab", "c") and ("a", "bc") would bear the same name.
        var length =
                ByteBuffer.allocate(Integer.BYTES).putInt(domainBytes.length).array();
        var digest = HmacSha256.of(key, length, domainBytes, value.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, PSEUDONYM_BYTES));
    }

    @Override
    public String toString() {
        return "PseudonymSecret";
    }
}
