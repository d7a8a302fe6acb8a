// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Sixteen bytes of SHA-256 over what is served, for entity tags. */
final class Fingerprint {

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static String of(byte[] bytes) {
        return new Fingerprint().add(bytes).value();
    }

    static String of(String text) {
        return of(text.getBytes(UTF_8));
    }

    Fingerprint add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    String value() {
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), 16));
    }
}
