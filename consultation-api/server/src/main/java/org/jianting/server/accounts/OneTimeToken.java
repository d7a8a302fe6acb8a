// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * 256 random bits that open something, or two times as many, joined by a dot, of which two persons hold a half each. Only a hash
 * is ever kept; the token itself is shown once.
 */
final class OneTimeToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeToken() {}

    static String fresh() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    // A plain hash is enough: nobody can try 2^256 tokens, and looking up a hash takes the same time right or wrong.
    static String hash(String token) {
        int dot = token.indexOf('.');
        return dot < 0 ? ofWhole(token) : joined(ofWhole(token.substring(0, dot)), ofWhole(token.substring(dot + 1)));
    }

    /** The hash of a token in two halves: one half says nothing about it, and so opens nothing. */
    static String joined(String hashOfFirst, String hashOfSecond) {
        return ofWhole(hashOfFirst + "." + hashOfSecond);
    }

    private static String ofWhole(String token) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
