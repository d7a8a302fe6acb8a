// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names one ruling (处理意见); a ruling that replaces another has a name of its own. */
public record RulingId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("rul_[0-9a-zA-Z]{1,40}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RulingId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "RulingId looks like rul_ and up to 40 letters or digits, not \"%s\"".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
