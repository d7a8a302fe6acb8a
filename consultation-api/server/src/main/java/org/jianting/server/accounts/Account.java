// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.util.Set;
import java.util.TreeSet;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;

/**
 * One person's way in.
 *
 * @param passwordSet false until the one-time link was used
 */
record Account(StaffId id, String username, Unit unit, Set<Role> roles, boolean passwordSet, boolean disabled) {

    Account {
        // In the order of the declaration, so that the same account always reads the same.
        roles = java.util.Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    Staff staff() {
        return new Staff(id, unit, roles);
    }
}
