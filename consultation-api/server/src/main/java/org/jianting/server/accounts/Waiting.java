// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.time.Instant;
import java.util.Set;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.verdict.Role;

/**
 * What waits for a second administrator.
 *
 * @param number names it in the confirmation, so that nothing else is confirmed than what was read
 * @param roles that the account holds afterwards
 * @param as which kind of administrator asked; the second one is of another
 */
record Waiting(long number, StaffId account, Act act, Set<Role> roles, StaffId by, Role as, Instant at, Instant until) {

    Waiting {
        roles = Set.copyOf(roles);
    }
}
