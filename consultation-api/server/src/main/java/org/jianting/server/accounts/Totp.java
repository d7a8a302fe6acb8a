// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every thirty seconds (RFC 6238): six digits and SHA-1, because that is what every authenticator app
 * understands. SHA-1 is broken for collisions, which an HMAC does not rest on.
 */
final class Totp {

    static final int STEP_IN_SECONDS = 30;
    static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** As many steps early or late a device's clock may be. */
    private static final int DRIFT = 1;

    /** As long as the HMAC's own output (RFC 4226, 4). */
    private static final int SECRET_BYTES = 20;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static byte[] freshSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The step whose code this is, if it is one that may be used now and later than the one that was used last. */
    static OptionalLong step(byte[] secret, String code, Instant now, long usedLast) {
        long current = Math.floorDiv(now.getEpochSecond(), STEP_IN_SECONDS);
        for (long step = current - DRIFT; step <= current + DRIFT; step++) {
            if (step > usedLast && same(code(secret, step), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] secret, long step) {
        var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int bits = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
        return "%06d".formatted(bits % MODULUS);
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", missing);
        }
    }

    private static boolean same(String expected, String code) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    /** As a person types it into an app. */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : secret) {
            bits = (bits << 8) | (next & 0xff);
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE32.charAt((bits >> held) & 31));
            }
        }
        if (held > 0) {
            text.append(BASE32.charAt((bits << (5 - held)) & 31));
        }
        return text.toString();
    }

    /** What an app reads from the QR code. */
    static String address(byte[] secret, String username) {
        return "otpauth://totp/Jianting:%s?secret=%s&issuer=Jianting&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20"),
                        base32(secret),
                        DIGITS,
                        STEP_IN_SECONDS);
    }
}
