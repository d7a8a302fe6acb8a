// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

/** What one administrator asks for and a second one of another kind confirms. */
enum Act {
    /** A new way in to the account. */
    LINK("link-asked"),
    /** Other roles, among them an administrator's given or taken away. */
    ROLES("roles-asked"),
    /** An end of the account's being disabled. */
    ENABLING("enabling-asked");

    private final String asked;

    Act(String asked) {
        this.asked = asked;
    }

    /** As it stands on the audit list. */
    String asked() {
        return asked;
    }
}
