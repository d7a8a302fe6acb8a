// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A clause (条、款、项, or an English section) by an identity that survives redrafting: the third article keeps its id when it
 * becomes the fourth.
 */
public record ClauseId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClauseId {
        if (value.length() > 60 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A clause id looks like c-12 or c-12-2, not \"%s\"".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
