// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The fingerprint of some bytes, written as algorithm and lower-case hexadecimal: {@code sha-256:9f86…}. */
public record Digest(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{3,20}:[0-9a-f]{32,128}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Digest {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A digest is written algorithm:hexadecimal, not \"%s\"".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
