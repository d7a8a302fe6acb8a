// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.jianting.server.accounts.Appointment.ADMINISTRATORS;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;

/**
 * Who is an administrator, and who gets into the account of one, is decided by two administrators of different kinds (三员分立):
 * whoever could do it alone would be all three.
 */
final class TwoAdministrators {

    private static final Set<Role> WATCH =
            EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR, Role.AUDITOR);

    /** Who could confirm. */
    enum Second {
        /** There is one kind of administrator yet, so nobody's account can be taken over. */
        NOT_NEEDED_YET,
        THERE,
        /** All who could are disabled, or are the one whom it is about. */
        MISSING
    }

    private TwoAdministrators() {}

    /** Whether a way in to this account is a matter for two: it keeps watch over others. */
    static boolean guard(Account account) {
        return account.roles().stream().anyMatch(WATCH::contains);
    }

    /** Whether these roles are a matter for two: they make an administrator, or unmake one. */
    static boolean concern(Set<Role> from, Set<Role> to) {
        return ADMINISTRATORS.stream().anyMatch(role -> from.contains(role) != to.contains(role));
    }

    /** A new administrator gets a new way in, since whoever opened the account may know its password. */
    static boolean makeOne(Set<Role> from, Set<Role> to) {
        return ADMINISTRATORS.stream().anyMatch(role -> to.contains(role) && !from.contains(role));
    }

    static Second second(Staff by, Account about, List<Account> all) {
        var kind = kind(by);
        // The disabled count here: nobody gets to act alone by disabling the others.
        var others = all.stream()
                .filter(account -> !account.id().equals(by.id()))
                .filter(account -> account.roles().stream().anyMatch(role -> isOther(role, kind)))
                .toList();
        if (others.isEmpty()) {
            return Second.NOT_NEEDED_YET;
        }
        boolean there = others.stream()
                .anyMatch(account -> !account.disabled() && !account.id().equals(about.id()));
        return there ? Second.THERE : Second.MISSING;
    }

    /** @param asker as the account is now; who is no administrator any more asks for nothing */
    static Optional<Refusal> refuse(Staff confirming, Waiting waiting, Account asker) {
        if (confirming.id().equals(waiting.account())) {
            return Optional.of(new AccountRefusal.OwnRoles());
        }
        if (asker.disabled() || !asker.roles().contains(waiting.as())) {
            return Optional.of(new AccountRefusal.NothingWaits());
        }
        boolean other = !confirming.id().equals(waiting.by())
                && confirming.roles().stream().anyMatch(role -> isOther(role, waiting.as()));
        return other ? Optional.empty() : Optional.of(new AccountRefusal.SecondAdministrator(waiting.as()));
    }

    /** Nobody holds two of them ({@link Appointment}). */
    static Role kind(Staff administrator) {
        return ADMINISTRATORS.stream()
                .filter(administrator.roles()::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(administrator.id() + " is no administrator"));
    }

    private static boolean isOther(Role role, Role kind) {
        return ADMINISTRATORS.contains(role) && role != kind;
    }
}
