// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A text sealed on the caller's thread, whose key is not yet in the vault. Must be wiped once it is. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Unkept(byte[] key, byte[] nonce, byte[] ciphertext) {

    static Unkept seal(String context, byte[] plaintext) {
        var key = Aes256Gcm.random(Aes256Gcm.KEY_BYTES);
        var nonce = Aes256Gcm.random(Aes256Gcm.NONCE_BYTES);
        return new Unkept(key, nonce, Aes256Gcm.encrypt(Aes256Gcm.key(key), nonce, context.getBytes(UTF_8), plaintext));
    }

    Sealed keptAs(KeyId id) {
        return new Sealed(id.text(), Aes256Gcm.NAME, nonce, ciphertext);
    }

    void wipe() {
        Arrays.fill(key, (byte) 0);
    }
}
