// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.server.accounts.AccountRefusal.WeakPassword;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** What a password must be, and how it is kept: Argon2id, whose cost in memory makes guessing dear. */
final class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    // Only what is long enough to pass the length. Not a dictionary; the words that people choose when told "twelve".
    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "12345678901234",
            "111111111111",
            "000000000000",
            "123123123123",
            "abcdefghijkl",
            "abcd12345678",
            "administrator",
            "administrator1",
            "admin123456789",
            "password1234",
            "password12345",
            "password123456",
            "passwordpassword",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiopasdf",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "woaini1314520",
            "iloveyou1234",
            "letmein12345",
            "welcome12345",
            "changeme1234",
            "jianting1234");

    private final Argon2PasswordEncoder argon2;
    private final String ofNobody;

    Passwords(int memoryInKibibytes) {
        argon2 = new Argon2PasswordEncoder(16, 32, 1, memoryInKibibytes, 2);
        this.ofNobody = hash("the password of nobody");
    }

    /** Empty when the password will do. It may be of any script; only its length and its commonness count. */
    static Optional<Refusal> refuse(String password, String username) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(new WeakPassword(
                    "密码须有%d至%d个字符，收到%d个。".formatted(SHORTEST, LONGEST, length),
                    "A password has %d to %d characters, %d came.".formatted(SHORTEST, LONGEST, length)));
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(username.toLowerCase(Locale.ROOT)) && length < username.length() + SHORTEST) {
            return Optional.of(new WeakPassword(
                    "密码除用户名外须另有至少12个字符。", "Apart from the user name, a password has at least 12 characters."));
        }
        if (COMMON.contains(plain) || plain.codePoints().distinct().count() < 5) {
            return Optional.of(new WeakPassword(
                    "这是常见密码，或只有不到5种字符。",
                    "This password is a common one, or is made of fewer than 5 different characters."));
        }
        return Optional.empty();
    }

    String hash(String password) {
        return Objects.requireNonNull(argon2.encode(password));
    }

    /** Takes as long for somebody who has no account or no password yet: the time must not tell. */
    boolean matches(String password, @Nullable String hash) {
        boolean matches = argon2.matches(password, hash == null ? ofNobody : hash);
        return hash != null && matches;
    }
}
