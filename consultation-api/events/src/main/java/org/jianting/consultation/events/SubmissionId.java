// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names one submission (来件). It says nothing about who sent it. */
public record SubmissionId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("sub_[0-9a-zA-Z]{1,40}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubmissionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "SubmissionId looks like sub_ and up to 40 letters or digits, not \"%s\"".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
