// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;

/** Who is at the desk: a signed-in member of staff, as the edge sees them. */
public record Staff(StaffId id, Unit unit, Set<Role> roles) {

    /** The attribute of a request under which the server leaves who has signed in. */
    public static final String ATTRIBUTE = Staff.class.getName();

    public Staff {
        roles = Set.copyOf(roles);
    }

    /** Empty when this person has one of the roles, else the refusal that says which are needed. */
    public Optional<Refusal> lacks(Role... anyOf) {
        return Set.of(anyOf).stream().anyMatch(roles::contains)
                ? Optional.empty()
                : Optional.of(new WrongRole(Set.of(anyOf), roles));
    }
}
