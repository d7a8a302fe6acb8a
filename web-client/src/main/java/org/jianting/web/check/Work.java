// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.check;

import java.util.Optional;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work: the number below {@code most} that makes, behind this salt, this hash (SHA-256, in hexadecimal digits).
 *
 * @param salt ends with when the work expires
 * @param signature says that it was given out here, for one form
 */
public record Work(String salt, String challenge, String signature, long most) {

    private static final String BETWEEN = " ";

    static Work of(Altcha.Challenge given) {
        return new Work(given.salt, given.challenge, given.signature, given.maxnumber);
    }

    /** As the form carries it back. */
    public String packed() {
        return String.join(BETWEEN, salt, challenge, signature, Long.toString(most));
    }

    static Optional<Work> unpacked(String packed) {
        var parts = packed.split(BETWEEN, -1);
        return parts.length == 4
                ? number(parts[3]).map(most -> new Work(parts[0], parts[1], parts[2], most))
                : Optional.empty();
    }

    static Optional<Long> number(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
