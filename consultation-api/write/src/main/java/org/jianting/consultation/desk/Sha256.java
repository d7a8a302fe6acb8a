// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jianting.consultation.events.Digest;

/** The fingerprint that the record writes as {@code sha-256:…}. */
public final class Sha256 {

    private Sha256() {}

    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("This Java runtime cannot do SHA-256", broken);
        }
    }

    public static Digest digest(byte[] bytes) {
        return digestOf(start().digest(bytes));
    }

    public static Digest digestOf(byte[] hash) {
        return new Digest("sha-256:" + HexFormat.of().formatHex(hash));
    }
}
