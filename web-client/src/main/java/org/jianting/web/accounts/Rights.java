// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;

/**
 * What somebody may do about accounts, so that a page offers nothing that would be refused for the role alone. Whether it is
 * done, the rules decide.
 */
public record Rights(Staff staff) {

    private static final Set<Role> ADMINISTRATORS =
            EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);

    public boolean administers() {
        return staff.roles().stream().anyMatch(ADMINISTRATORS::contains);
    }

    public boolean opensAccounts() {
        return staff.roles().contains(Role.SYSTEM_ADMINISTRATOR);
    }

    public boolean isSelf(AccountBook.Person person) {
        return staff.id().value().equals(person.id());
    }

    /** Who gives a role: auditors the audit administrator, administrators any of them with a second, the rest security. */
    public boolean gives(Role role) {
        return ADMINISTRATORS.contains(role)
                ? administers()
                : staff.roles().contains(role == Role.AUDITOR ? Role.AUDIT_ADMINISTRATOR : Role.SECURITY_ADMINISTRATOR);
    }

    public List<Role> given() {
        return Arrays.stream(Role.values()).filter(this::gives).toList();
    }

    /** Held already, and not this administrator's to take away: they stay as they are. */
    public List<Role> kept(AccountBook.Person person) {
        return Arrays.stream(Role.values())
                .filter(role -> person.roles().contains(role) && !gives(role))
                .toList();
    }

    /** A way into an account that keeps watch over others is a matter for two; the others' is the system administrator's. */
    public boolean letsIn(AccountBook.Person person) {
        boolean watches =
                person.roles().stream().anyMatch(role -> ADMINISTRATORS.contains(role) || role == Role.AUDITOR);
        return watches ? administers() : opensAccounts();
    }

    /** What waits is confirmed by an administrator of another kind than the one who asked. */
    public boolean confirms(AccountBook.Waiting waiting) {
        return administers()
                && !staff.roles().contains(waiting.kind())
                && !staff.id().value().equals(waiting.about());
    }
}
