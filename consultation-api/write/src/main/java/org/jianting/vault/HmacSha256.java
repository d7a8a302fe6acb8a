// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A digest that only the holder of a key can compute, and so only the holder can guess at. */
final class HmacSha256 {

    private static final String NAME = "HmacSHA256";

    private HmacSha256() {}

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, NAME);
    }

    static byte[] of(SecretKey key, byte[]... parts) {
        try {
            var mac = Mac.getInstance(NAME);
            mac.init(key);
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java runtime cannot do HMAC-SHA-256", broken);
        }
    }
}
