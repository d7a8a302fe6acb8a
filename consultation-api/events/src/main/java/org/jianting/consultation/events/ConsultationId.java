// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names one consultation (意见征集) for ever; its address on the web is made of it. */
public record ConsultationId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("cns_[0-9a-zA-Z]{1,40}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConsultationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "ConsultationId looks like cns_ and up to 40 letters or digits, not \"%s\"".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
