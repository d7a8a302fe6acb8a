// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The one cipher in use. Its name is stored with every sealed text, so that another can stand beside it one day. */
final class Aes256Gcm {

    static final String NAME = "AES-256-GCM";
    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Aes256Gcm() {}

    static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    static byte[] encrypt(SecretKey key, byte[] nonce, byte[] associated, byte[] plaintext) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(plaintext);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java runtime cannot do " + NAME, broken);
        }
    }

    /**
     * Fails with {@link AEADBadTagException} when key, nonce, associated data or ciphertext are not those of
     * sealing.
     */
    static byte[] decrypt(SecretKey key, byte[] nonce, byte[] associated, byte[] ciphertext)
            throws AEADBadTagException {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(ciphertext);
        } catch (AEADBadTagException | InvalidAlgorithmParameterException altered) {
            throw (AEADBadTagException) new AEADBadTagException(altered.getMessage()).initCause(altered);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java runtime cannot do " + NAME, broken);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
