// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import java.util.Locale;
import org.jianting.consultation.verdict.Role;

/** Who works in the office; enough people that nobody approves their own proposal. */
enum Person {
    HANDLER(Role.HANDLER),
    REVIEWER(Role.REVIEWER),
    SIGNATORY(Role.SIGNATORY),
    PUBLISHER(Role.PUBLISHER),
    CLERK(Role.CLERK),
    SECOND_CLERK(Role.CLERK),
    SECURITY_ADMINISTRATOR(Role.SECURITY_ADMINISTRATOR);

    static final String PASSWORD = "correct-horse-battery-staple";

    private final Role role;

    Person(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    String username() {
        return name().toLowerCase(Locale.ROOT);
    }
}
