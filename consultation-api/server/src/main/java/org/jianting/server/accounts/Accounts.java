// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.server.accounts.AccountRefusal.LinkNotValid;
import org.jianting.server.accounts.AccountRefusal.OwnRoles;
import org.jianting.server.accounts.AccountRefusal.UnfitUsername;
import org.jianting.server.accounts.AccountRefusal.UnknownAccount;
import org.jianting.server.accounts.AccountRefusal.UsernameTaken;

/** The people of the desk. Its methods block; call them off the event loop. */
public final class Accounts implements AutoCloseable {

    private static final Duration LINK_VALID = Duration.ofDays(7);
    private static final Duration NEVER_ENDING = Duration.ofDays(36_500);
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._-]{2,40}");

    /** Either what came of it or why not. */
    sealed interface Outcome<T> {

        record Done<T>(T value) implements Outcome<T> {}

        record Not<T>(Refusal refusal) implements Outcome<T> {}
    }

    /** A link to be given to its person by hand; it is shown this once. */
    record Link(StaffId staff, String token, Instant expiresAt) {}

    private final AccountTable table;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Lockout lockout;
    private final InstantSource time;

    Accounts(Path file, Passwords passwords, Sessions sessions, InstantSource time) {
        this.table = new AccountTable(file);
        this.passwords = passwords;
        this.sessions = sessions;
        this.lockout = new Lockout(time);
        this.time = time;
    }

    /** A token for the first administrator, as long as there is no account at all. Each call makes the earlier one worthless. */
    public Optional<String> tokenForTheFirstAdministrator() {
        return table.together(accounts -> {
            if (!accounts.isEmpty()) {
                return Optional.empty();
            }
            var token = OneTimeToken.fresh();
            accounts.putLink(OneTimeToken.hash(token), null, time.instant().plus(NEVER_ENDING));
            return Optional.of(token);
        });
    }

    Outcome<Staff> firstAdministrator(String token, String username, String password) {
        var unfit = unfit(username).or(() -> Passwords.refuse(password, username));
        if (unfit.isPresent()) {
            return new Outcome.Not<>(unfit.get());
        }
        var hash = passwords.hash(password);
        return table.together(accounts -> {
            boolean valid = accounts.useLink(OneTimeToken.hash(token), time.instant())
                    .filter(AccountEvent.NOBODY::equals)
                    .isPresent();
            if (!valid || !accounts.isEmpty()) {
                return new Outcome.Not<>(new LinkNotValid());
            }
            var unit = new Unit("administration", "系统管理");
            var id = add(accounts, AccountEvent.NOBODY, username, unit, EnumSet.of(Role.SYSTEM_ADMINISTRATOR));
            accounts.setPassword(id, hash);
            return new Outcome.Done<>(staff(accounts, id));
        });
    }

    /** An account with a password from the start, for a demonstration or a test. A person's own account is opened by a link. */
    public Staff provide(String username, String password, Unit unit, Set<Role> roles) {
        var refused = unfit(username).or(() -> Appointment.refuse(roles));
        if (refused.isPresent()) {
            throw new IllegalArgumentException(refused.get().detail().en());
        }
        var hash = passwords.hash(password);
        return table.together(accounts -> {
            var existing = accounts.named(username);
            var id = existing.isPresent()
                    ? existing.get().id()
                    : add(accounts, AccountEvent.NOBODY, username, unit, roles);
            accounts.setPassword(id, hash);
            return staff(accounts, id);
        });
    }

    SignIn signIn(String username, String password) {
        var locked = lockout.until(username);
        if (locked.isPresent()) {
            return new SignIn.Locked(locked.get());
        }
        var account = table.together(accounts -> accounts.named(username)).filter(found -> !found.disabled());
        var hash = account.map(
                        found -> table.together(accounts -> Optional.ofNullable(accounts.passwordOf(found.id()))))
                .orElse(Optional.empty());
        boolean right = passwords.matches(password, hash.orElse(null));
        var about = account.map(found -> found.id().value()).orElse(AccountEvent.NOBODY);
        audit(right ? about : AccountEvent.NOBODY, about, right ? "signed-in" : "sign-in-failed", "");
        if (!right) {
            lockout.failed(username);
            return lockout.until(username).<SignIn>map(SignIn.Locked::new).orElseGet(SignIn.Wrong::new);
        }
        lockout.succeeded(username);
        var staff = account.orElseThrow().staff();
        var opened = sessions.open(staff);
        return new SignIn.SignedIn(staff, opened.token(), opened.expiresAt());
    }

    void signOut(Staff staff, String token) {
        sessions.close(token);
        audit(staff.id().value(), staff.id().value(), "signed-out", "");
    }

    Outcome<Link> create(Staff by, String username, Unit unit) {
        var unfit = unfit(username);
        if (unfit.isPresent()) {
            return new Outcome.Not<>(unfit.get());
        }
        return table.together(accounts -> {
            if (accounts.named(username).isPresent()) {
                return new Outcome.Not<>(new UsernameTaken(username));
            }
            var id = add(accounts, by.id().value(), username, unit, Set.of());
            return new Outcome.Done<>(link(accounts, by, id));
        });
    }

    /** A new way in for somebody who forgot theirs. The old password stops working now, not when the link is used. */
    Outcome<Link> reset(Staff by, String id) {
        return change(by, id, (accounts, account) -> {
            accounts.setPassword(account.id(), null);
            return new Outcome.Done<>(link(accounts, by, account.id()));
        });
    }

    Outcome<Account> disable(Staff by, String id, boolean disabled) {
        return change(by, id, (accounts, account) -> {
            var refused = disabled
                    ? Appointment.refuseDisabling(account, heldByOthers(accounts, id, other -> !other.disabled()))
                    : Optional.<Refusal>empty();
            if (refused.isPresent()) {
                return new Outcome.Not<>(refused.get());
            }
            accounts.setDisabled(account.id(), disabled);
            audit(accounts, by, account.id(), disabled ? "disabled" : "enabled", "");
            return new Outcome.Done<>(accounts.find(id).orElseThrow());
        });
    }

    Outcome<Account> appoint(Staff by, String id, Set<Role> roles) {
        var outcome = table.together(accounts -> {
            var account = accounts.find(id);
            if (account.isEmpty()) {
                return new Outcome.Not<Account>(new UnknownAccount(id));
            }
            var refused = Appointment.refuse(by, account.get(), roles, heldByOthers(accounts, id, other -> true));
            if (refused.isPresent()) {
                return new Outcome.Not<Account>(refused.get());
            }
            accounts.setRoles(account.get().id(), roles);
            var words = "%s -> %s".formatted(account.get().roles(), new TreeSet<>(roles));
            audit(accounts, by, account.get().id(), "roles-changed", words);
            return new Outcome.Done<>(accounts.find(id).orElseThrow());
        });
        if (outcome instanceof Outcome.Done(Account changed)) {
            sessions.closeAllOf(changed.id());
        }
        return outcome;
    }

    Outcome<Staff> choosePassword(String token, String password) {
        var hash = OneTimeToken.hash(token);
        var owner = table.together(accounts -> {
            var id = accounts.ownerOfLink(hash, time.instant());
            return id.isEmpty() ? Optional.<Account>empty() : accounts.find(id.get());
        });
        if (owner.isEmpty()) {
            return new Outcome.Not<>(new LinkNotValid());
        }
        var weak = Passwords.refuse(password, owner.get().username());
        if (weak.isPresent()) {
            return new Outcome.Not<>(weak.get());
        }
        var encoded = passwords.hash(password);
        return table.together(accounts -> {
            if (accounts.useLink(hash, time.instant()).isEmpty()) {
                return new Outcome.Not<>(new LinkNotValid());
            }
            var id = owner.get().id();
            accounts.setPassword(id, encoded);
            accounts.audit(time.instant(), id.value(), id.value(), "password-chosen", "");
            return new Outcome.Done<>(staff(accounts, id));
        });
    }

    List<Account> all() {
        return table.together(AccountTable::all);
    }

    List<AccountEvent> auditAfter(long number, int atMost) {
        return table.together(accounts -> accounts.auditAfter(number, atMost));
    }

    private interface Change<T> {
        Outcome<T> of(AccountTable accounts, Account account) throws SQLException;
    }

    private <T> Outcome<T> change(Staff by, String id, Change<T> change) {
        var outcome = table.<Outcome<T>>together(accounts -> {
            var account = accounts.find(id);
            if (account.isEmpty()) {
                return new Outcome.Not<>(new UnknownAccount(id));
            }
            return by.id().equals(account.get().id())
                    ? new Outcome.Not<>(new OwnRoles())
                    : change.of(accounts, account.get());
        });
        if (outcome instanceof Outcome.Done<T>) {
            sessions.closeAllOf(new StaffId(id));
        }
        return outcome;
    }

    private StaffId add(AccountTable accounts, String by, String username, Unit unit, Set<Role> roles)
            throws SQLException {
        var id = new StaffId("stf_" + OneTimeToken.hash(OneTimeToken.fresh()).substring(0, 20));
        accounts.add(id, username, unit, roles);
        accounts.audit(time.instant(), by, id.value(), "created", new TreeSet<>(roles).toString());
        return id;
    }

    private Link link(AccountTable accounts, Staff by, StaffId id) throws SQLException {
        var token = OneTimeToken.fresh();
        var until = time.instant().plus(LINK_VALID);
        accounts.putLink(OneTimeToken.hash(token), id, until);
        audit(accounts, by, id, "link-given", "");
        return new Link(id, token, until);
    }

    private static Set<Role> heldByOthers(AccountTable accounts, String id, Predicate<Account> counted)
            throws SQLException {
        var held = new HashSet<Role>();
        accounts.all().stream()
                .filter(account ->
                        counted.test(account) && !account.id().value().equals(id))
                .forEach(account -> held.addAll(account.roles()));
        return held;
    }

    private static Staff staff(AccountTable accounts, StaffId id) throws SQLException {
        return accounts.find(id.value()).orElseThrow().staff();
    }

    private static Optional<Refusal> unfit(String username) {
        return USERNAME.matcher(username).matches()
                ? Optional.empty()
                : Optional.of(new UnfitUsername(username.codePointCount(0, username.length())));
    }

    private void audit(String by, String about, String what, String detail) {
        table.together(accounts -> {
            accounts.audit(time.instant(), by, about, what, detail);
            return what;
        });
    }

    private void audit(AccountTable accounts, Staff by, StaffId about, String what, String detail) throws SQLException {
        accounts.audit(time.instant(), by.id().value(), about.value(), what, detail);
    }

    @Override
    public void close() {
        table.close();
    }
}
