// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A member of staff, by pseudonym: the public sees that two persons differ, only an auditor sees who they are. */
public record StaffId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("stf_[0-9a-zA-Z]{1,40}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StaffId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "StaffId looks like stf_ and up to 40 letters or digits, not \"%s\"".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
