// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Which question was asked on a form and when, signed, so that nothing needs to be remembered. */
record Ticket(Instant givenAt, Question question) {

    private static final Pattern PRINTED = Pattern.compile("([0-9]{1,12})-([0-9]{1,2})-([0-9]{1,2})-([0-9a-f]{64})");
    private static final String HMAC = "HmacSHA256";

    String signed(String secret) {
        return plain() + "-" + signature(plain(), secret);
    }

    private String plain() {
        return "%d-%d-%d".formatted(givenAt.getEpochSecond(), question.one(), question.other());
    }

    static Optional<Ticket> read(String printed, String secret) {
        var parts = PRINTED.matcher(printed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var ticket = new Ticket(
                Instant.ofEpochSecond(Long.parseLong(parts.group(1))),
                new Question(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
        return MessageDigest.isEqual(ticket.signed(secret).getBytes(UTF_8), printed.getBytes(UTF_8))
                ? Optional.of(ticket)
                : Optional.empty();
    }

    private static String signature(String plain, String secret) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java runtime cannot do " + HMAC, broken);
        }
    }
}
