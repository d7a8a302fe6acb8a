// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The fingerprint of some bytes, written as algorithm and lower-case hexadecimal: {@code sha-256:9f86…}. */
public record Digest(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Digest {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "A digest is written algorithm:hexadecimal, not \"%s\"".formatted(value));
        }
    }

    // Read for each of a million submissions, so without a regular expression: [a-z0-9-]{3,20}:[0-9a-f]{32,128}
    private static boolean isWellFormed(String value) {
        int colon = value.indexOf(':');
        int digits = value.length() - colon - 1;
        if (colon < 3 || colon > 20 || digits < 32 || digits > 128) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean fits = i < colon
                    ? digit || c == '-' || (c >= 'a' && c <= 'z')
                    : i == colon || digit || (c >= 'a' && c <= 'f');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
