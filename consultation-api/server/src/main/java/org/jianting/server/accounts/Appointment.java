// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;

/** Who may give which roles to whom. Management is split three ways, so that no single person can do everything unseen. */
final class Appointment {

    private static final Set<Role> AUDIT = EnumSet.of(Role.AUDITOR, Role.AUDIT_ADMINISTRATOR);
    static final Set<Role> ADMINISTRATORS =
            EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
    private static final Set<Role> BUSINESS =
            EnumSet.of(Role.CLERK, Role.HANDLER, Role.REVIEWER, Role.SIGNATORY, Role.PUBLISHER);

    private Appointment() {}

    /**
     * Whether one person may hold all of these: of the three administrators (三员) at most one, beside an administrator no
     * role that takes part in business, and beside an audit role nothing that is not audit.
     */
    static Optional<Refusal> refuse(Set<Role> together) {
        long administrators = together.stream().filter(ADMINISTRATORS::contains).count();
        if (administrators > 1) {
            return Optional.of(new AccountRefusal.AdministratorsAreThree(together));
        }
        if (together.stream().anyMatch(AUDIT::contains) && !AUDIT.containsAll(together)) {
            return Optional.of(new AccountRefusal.AuditorsDoNotWrite(together));
        }
        return administrators == 1 && together.stream().anyMatch(BUSINESS::contains)
                ? Optional.of(new AccountRefusal.AdministratorsDoNoBusiness(together))
                : Optional.empty();
    }

    /**
     * Whether {@code by} may change the roles of an account from one set to another. Any administrator may ask for an
     * administrator's roles to be changed, since it takes a second one ({@link TwoAdministrators}).
     */
    static Optional<Refusal> refuse(Staff by, Account of, Set<Role> to) {
        if (by.id().equals(of.id())) {
            return Optional.of(new AccountRefusal.OwnRoles());
        }
        boolean administers = by.roles().stream().anyMatch(ADMINISTRATORS::contains);
        var changed = changed(of.roles(), to);
        for (var role : changed) {
            var needed = giverOf(role);
            if (!by.roles().contains(needed) && !(administers && ADMINISTRATORS.contains(role))) {
                return Optional.of(new AccountRefusal.NotYoursToGive(changed, needed));
            }
        }
        return refuse(to);
    }

    /**
     * Whether an account may be disabled: nobody takes away the only one who still keeps watch.
     *
     * @param enabled the roles that the other enabled accounts hold now
     */
    static Optional<Refusal> refuseDisabling(Account account, Set<Role> enabled) {
        var last = EnumSet.copyOf(ADMINISTRATORS);
        last.retainAll(account.roles());
        last.removeAll(enabled);
        return account.disabled() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(new AccountRefusal.LastAdministrator(last));
    }

    private static Role giverOf(Role role) {
        return role == Role.AUDITOR ? Role.AUDIT_ADMINISTRATOR : Role.SECURITY_ADMINISTRATOR;
    }

    private static Set<Role> changed(Set<Role> from, Set<Role> to) {
        var changed = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (from.contains(role) != to.contains(role)) {
                changed.add(role);
            }
        }
        return changed;
    }
}
