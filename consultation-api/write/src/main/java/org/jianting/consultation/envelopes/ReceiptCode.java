// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.envelopes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.Digest;

/**
 * The code on a receipt (查询码): a secret of 100 random bits, which nobody can guess, and the position in the record, which
 * makes it quick to find. Twenty characters and eight, in groups of four; case does not matter, nor does O for 0 or I for 1.
 *
 * @param secret twenty characters of base 32, capitals
 * @param position of the fact that the receipt is for, counted from 1
 */
public record ReceiptCode(String secret, long position) {

    private static final int SECRET_LENGTH = 20;
    private static final int POSITION_LENGTH = 8;
    private static final int GROUP = 4;
    private static final int MASK = 31;
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    public ReceiptCode {
        if (secret.length() != SECRET_LENGTH
                || position < 0
                || (position >>> (POSITION_LENGTH * Crockford.BITS)) != 0) {
            throw new IllegalArgumentException(
                    "A receipt has a secret of %d characters and a position below 2^40, not %d characters and %d"
                            .formatted(SECRET_LENGTH, secret.length(), position));
        }
    }

    public static ReceiptCode of(String secret, long position) {
        return new ReceiptCode(secret, position);
    }

    /** A fresh secret. */
    public static String newSecret() {
        var bytes = new byte[SECRET_LENGTH];
        RANDOM.nextBytes(bytes);
        var secret = new char[SECRET_LENGTH];
        for (int i = 0; i < SECRET_LENGTH; i++) {
            secret[i] = Crockford.digit(bytes[i] & MASK);
        }
        return new String(secret);
    }

    /** Reads what a person typed; empty when it cannot be a receipt code. */
    public static Optional<ReceiptCode> parse(String typed) {
        var secret = new StringBuilder(SECRET_LENGTH);
        long position = 0;
        int length = 0;
        for (int i = 0; i < typed.length(); i++) {
            char typedChar = typed.charAt(i);
            if (typedChar == '-' || typedChar == ' ') {
                continue;
            }
            int value = Crockford.value(typedChar);
            if (value < 0 || length == SECRET_LENGTH + POSITION_LENGTH) {
                return Optional.empty();
            }
            if (length++ < SECRET_LENGTH) {
                secret.append(Crockford.digit(value));
            } else {
                position = (position << Crockford.BITS) | value;
            }
        }
        return length == SECRET_LENGTH + POSITION_LENGTH
                ? Optional.of(new ReceiptCode(secret.toString(), position))
                : Optional.empty();
    }

    /** What the record keeps of the secret: SHA-256 of its twenty capitals. */
    public Digest digestOfSecret() {
        return digestOf(secret);
    }

    public static Digest digestOf(String secret) {
        return Sha256.digest(secret.getBytes(US_ASCII));
    }

    /**
     * The fingerprint of a text that only the holder of the receipt can check. A plain hash of a short text could be found by
     * trying; this one dies with the secret.
     */
    public static Digest digestOf(String secret, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(US_ASCII), HMAC));
            return new Digest("hmac-sha-256:" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8))));
        } catch (NoSuchAlgorithmException | InvalidKeyException broken) {
            throw new IllegalStateException("This Java runtime cannot do " + HMAC, broken);
        }
    }

    /** As it is printed: {@code 7H2K-…}. */
    public String printed() {
        var printed = new StringBuilder();
        for (int i = 0; i < SECRET_LENGTH + POSITION_LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                printed.append('-');
            }
            printed.append(i < SECRET_LENGTH ? secret.charAt(i) : positionDigit(i - SECRET_LENGTH));
        }
        return printed.toString();
    }

    private char positionDigit(int index) {
        return Crockford.digit((int) (position >>> ((POSITION_LENGTH - 1 - index) * Crockford.BITS)) & MASK);
    }

    /** Not the code: a log is read by people to whom it does not belong. */
    @Override
    public String toString() {
        return "ReceiptCode@" + position;
    }
}
