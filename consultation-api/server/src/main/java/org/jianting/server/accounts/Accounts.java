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
import java.util.regex.Pattern;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.server.accounts.AccountRefusal.LinkNotValid;
import org.jianting.server.accounts.AccountRefusal.NobodyConfirms;
import org.jianting.server.accounts.AccountRefusal.NothingWaits;
import org.jianting.server.accounts.AccountRefusal.OwnRoles;
import org.jianting.server.accounts.AccountRefusal.UnfitUsername;
import org.jianting.server.accounts.AccountRefusal.UnknownAccount;
import org.jianting.server.accounts.AccountRefusal.UsernameTaken;
import org.jianting.web.accounts.Trail;
import org.jspecify.annotations.Nullable;

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

    /** What was asked for is done, or waits for a second administrator. */
    sealed interface Step<T> {

        record Now<T>(T value) implements Step<T> {}

        record Later<T>(Asked asked) implements Step<T> {}
    }

    /** A link to be given to its person by hand; it is shown this once. */
    record Link(StaffId staff, String token, Instant expiresAt) {}

    /**
     * What waits now, by which number.
     *
     * @param half the first half of the link, where it is one: neither administrator ever holds all of it
     */
    record Asked(Waiting waiting, @Nullable String half) {}

    /**
     * What two administrators have done.
     *
     * @param half the second half of the link, where it is one; its person puts a dot between the two
     */
    record Confirmed(
            Account account,
            @Nullable String half,
            @Nullable Instant expiresAt) {}

    private final AccountTable table;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Lockout lockout;
    private final InstantSource time;

    Accounts(Path file, Passwords passwords, SecondFactors factors, Sessions sessions, InstantSource time) {
        this.table = new AccountTable(file);
        this.passwords = passwords;
        this.factors = factors;
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

    /** The name with which somebody signs in: colleagues know one another by it. */
    public Optional<String> nameOf(StaffId id) {
        return table.together(accounts -> accounts.find(id.value())).map(Account::username);
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
        var signedIn = passwords.matches(password, hash.orElse(null))
                ? signedIn(new SignIn.Halfway(username, account.orElseThrow().id(), hash.orElseThrow()))
                : Optional.<SignIn>empty();
        if (signedIn.isEmpty()) {
            var about = account.map(found -> found.id().value()).orElse(AccountEvent.NOBODY);
            audit(AccountEvent.NOBODY, about, "sign-in-failed", "");
            return failed(username, new SignIn.Wrong());
        }
        // A right password alone does not wipe out wrong codes: whoever has stolen it would try them without end.
        if (signedIn.get() instanceof SignIn.SignedIn) {
            lockout.succeeded(username);
        }
        return signedIn.get();
    }

    /** The same with both at once, for a program. */
    SignIn signIn(String username, String password, @Nullable String code) {
        var first = signIn(username, password);
        return code != null && first instanceof SignIn.CodeNeeded(var halfway) ? enter(halfway, code) : first;
    }

    /** The second half of signing in. */
    SignIn enter(SignIn.Halfway halfway, String code) {
        var locked = lockout.until(halfway.username());
        if (locked.isPresent()) {
            return new SignIn.Locked(locked.get());
        }
        var signedIn = table.together(accounts -> {
            var account = unchanged(accounts, halfway);
            if (account.isEmpty()) {
                return Optional.<SignIn>of(new SignIn.Wrong());
            }
            return switch (factors.use(accounts, halfway.id(), code)) {
                case NEITHER -> Optional.<SignIn>empty();
                case DEVICE -> Optional.of(open(accounts, account.get(), "", false));
                case RECOVERY_CODE -> Optional.of(open(accounts, account.get(), "recovery code", false));
            };
        });
        if (signedIn.isEmpty()) {
            audit(AccountEvent.NOBODY, halfway.id().value(), "second-factor-failed", "");
            return failed(halfway.username(), new SignIn.WrongCode());
        }
        if (signedIn.get() instanceof SignIn.SignedIn) {
            lockout.succeeded(halfway.username());
        }
        return signedIn.get();
    }

    private SignIn failed(String username, SignIn otherwise) {
        lockout.failed(username);
        return lockout.until(username).<SignIn>map(SignIn.Locked::new).orElse(otherwise);
    }

    // Looked at once more, since a password takes its time: whoever was disabled or reset meanwhile stays outside, and
    // whoever was appointed comes in as what they are now. In one piece with opening the session, or a change could
    // close the sessions before this one is there.
    private Optional<SignIn> signedIn(SignIn.Halfway halfway) {
        return table.together(accounts -> {
            var account = unchanged(accounts, halfway);
            if (account.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (factors.needed(accounts, account.get())) {
                        case NOTHING -> open(accounts, account.get(), "", false);
                        case SETTING_UP -> open(accounts, account.get(), "", true);
                        case CODE -> new SignIn.CodeNeeded(halfway);
                    });
        });
    }

    private static Optional<Account> unchanged(AccountTable accounts, SignIn.Halfway halfway) throws SQLException {
        var account = accounts.find(halfway.id().value()).orElseThrow();
        return account.disabled() || !halfway.hash().equals(accounts.passwordOf(halfway.id()))
                ? Optional.empty()
                : Optional.of(account);
    }

    private SignIn open(AccountTable accounts, Account account, String detail, boolean mustSetUp) throws SQLException {
        var id = account.id().value();
        accounts.audit(time.instant(), id, id, "signed-in", detail);
        var opened = sessions.open(account.username(), account.staff(), mustSetUp);
        return new SignIn.SignedIn(account.staff(), opened.token(), opened.expiresAt(), mustSetUp);
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
            return new Outcome.Done<>(link(accounts, by.id().value(), id));
        });
    }

    /** A new way in for somebody who forgot theirs. The old password stops working now, not when the link is used. */
    Outcome<Step<Link>> reset(Staff by, String id) {
        return change(by, id, (accounts, account) -> {
            if (TwoAdministrators.guard(account)) {
                return withAnother(
                        accounts, by, account, Act.LINK, account.roles(), () -> voidAndLink(accounts, by, account));
            }
            var refused = by.lacks(Role.SYSTEM_ADMINISTRATOR);
            return refused.isPresent() ? new Outcome.Not<>(refused.get()) : now(voidAndLink(accounts, by, account));
        });
    }

    private Link voidAndLink(AccountTable accounts, Staff by, Account account) throws SQLException {
        voidWayIn(accounts, by.id().value(), account.id());
        return link(accounts, by.id().value(), account.id());
    }

    /** Who gets a new way in gets it whole: with the password goes the device, which may be what was lost. */
    private void voidWayIn(AccountTable accounts, String by, StaffId id) throws SQLException {
        accounts.setPassword(id, null);
        if (new FactorTable(accounts).remove(id)) {
            accounts.audit(time.instant(), by, id.value(), "second-factor-removed", "");
        }
    }

    Outcome<Step<Account>> disable(Staff by, String id) {
        return change(by, id, (accounts, account) -> {
            var others = heldByEnabledOthers(accounts, id);
            var refused = Appointment.refuseDisabling(account, others);
            if (refused.isPresent()) {
                return new Outcome.Not<>(refused.get());
            }
            accounts.setDisabled(account.id(), true);
            accounts.dropWaiting(account.id());
            audit(accounts, by, account.id(), "disabled", "");
            return now(accounts.find(id).orElseThrow());
        });
    }

    Outcome<Step<Account>> enable(Staff by, String id) {
        return change(by, id, (accounts, account) -> {
            if (TwoAdministrators.guard(account)) {
                return withAnother(
                        accounts, by, account, Act.ENABLING, account.roles(), () -> enabled(accounts, by, account, ""));
            }
            var refused = by.lacks(Role.SYSTEM_ADMINISTRATOR);
            return refused.isPresent() ? new Outcome.Not<>(refused.get()) : now(enabled(accounts, by, account, ""));
        });
    }

    private Account enabled(AccountTable accounts, Staff by, Account account, String detail) throws SQLException {
        accounts.setDisabled(account.id(), false);
        audit(accounts, by, account.id(), "enabled", detail);
        return accounts.find(account.id().value()).orElseThrow();
    }

    Outcome<Step<Account>> appoint(Staff by, String id, Set<Role> roles) {
        return change(by, id, (accounts, account) -> {
            var refused = Appointment.refuse(by, account, roles);
            if (refused.isPresent()) {
                return new Outcome.Not<>(refused.get());
            }
            return TwoAdministrators.concern(account.roles(), roles)
                    ? withAnother(
                            accounts, by, account, Act.ROLES, roles, () -> appointed(accounts, by, account, roles, ""))
                    : now(appointed(accounts, by, account, roles, ""));
        });
    }

    private Account appointed(AccountTable accounts, Staff by, Account account, Set<Role> roles, String detail)
            throws SQLException {
        accounts.setRoles(account.id(), roles);
        accounts.dropWaiting(account.id());
        audit(
                accounts,
                by,
                account.id(),
                "roles-changed",
                "%s -> %s%s".formatted(account.roles(), new TreeSet<>(roles), detail));
        return accounts.find(account.id().value()).orElseThrow();
    }

    private interface Doing<T> {
        T done() throws SQLException;
    }

    private <T> Outcome<Step<T>> withAnother(
            AccountTable accounts, Staff by, Account about, Act act, Set<Role> roles, Doing<T> alone)
            throws SQLException {
        return switch (TwoAdministrators.second(by, about, accounts.all())) {
            case NOT_NEEDED_YET -> now(alone.done());
            case MISSING -> new Outcome.Not<>(new NobodyConfirms(TwoAdministrators.kind(by)));
            case THERE -> new Outcome.Done<>(new Step.Later<>(ask(accounts, by, about, act, roles)));
        };
    }

    private Asked ask(AccountTable accounts, Staff by, Account about, Act act, Set<Role> roles) throws SQLException {
        var half = OneTimeToken.fresh();
        var at = time.instant();
        var asked =
                new Waiting(0, about.id(), act, roles, by.id(), TwoAdministrators.kind(by), at, at.plus(LINK_VALID));
        long number = accounts.putWaiting(asked, OneTimeToken.hash(half));
        var detail = act == Act.ROLES ? "%s -> %s".formatted(about.roles(), new TreeSet<>(roles)) : "";
        audit(accounts, by, about.id(), act.asked(), detail);
        return new Asked(
                accounts.waiting(Long.toString(number), at).orElseThrow(), opens(act, about, roles) ? half : null);
    }

    private static boolean opens(Act act, Account account, Set<Role> roles) {
        return switch (act) {
            case LINK -> true;
            case ROLES -> TwoAdministrators.makeOne(account.roles(), roles);
            case ENABLING -> false;
        };
    }

    List<Waiting> waiting() {
        return table.together(accounts -> accounts.allWaiting(time.instant()));
    }

    /** The second administrator agrees, and it is done. */
    Outcome<Confirmed> confirm(Staff by, String number) {
        var outcome = table.<Outcome<Confirmed>>together(accounts -> {
            var found = accounts.waiting(number, time.instant());
            if (found.isEmpty()) {
                return new Outcome.Not<>(new NothingWaits());
            }
            var waiting = found.get();
            var account = accounts.find(waiting.account().value()).orElseThrow();
            var asker = accounts.find(waiting.by().value()).orElseThrow();
            var refused = TwoAdministrators.refuse(by, waiting, asker);
            return refused.isPresent()
                    ? new Outcome.Not<>(refused.get())
                    : new Outcome.Done<>(confirmed(accounts, by, waiting, account));
        });
        if (outcome instanceof Outcome.Done(Confirmed done)) {
            sessions.closeAllOf(done.account().id());
        }
        return outcome;
    }

    private Confirmed confirmed(AccountTable accounts, Staff by, Waiting waiting, Account account) throws SQLException {
        var firstHalf = accounts.hashOfHalf(waiting);
        accounts.dropWaiting(account.id());
        var detail = "asked by " + waiting.by();
        switch (waiting.act()) {
            case LINK -> {}
            case ROLES -> appointed(accounts, by, account, waiting.roles(), ", " + detail);
            case ENABLING -> enabled(accounts, by, account, detail);
        }
        if (!opens(waiting.act(), account, waiting.roles())) {
            return new Confirmed(accounts.find(account.id().value()).orElseThrow(), null, null);
        }
        var half = OneTimeToken.fresh();
        var until = time.instant().plus(LINK_VALID);
        voidWayIn(accounts, by.id().value(), account.id());
        accounts.putLink(OneTimeToken.joined(firstHalf, OneTimeToken.hash(half)), account.id(), until);
        audit(accounts, by, account.id(), "link-given", detail);
        return new Confirmed(accounts.find(account.id().value()).orElseThrow(), half, until);
    }

    /** Any administrator, whoever it is about included, may put an end to what waits. */
    Outcome<Waiting> refuse(Staff by, String number) {
        return table.together(accounts -> {
            var waiting = accounts.waiting(number, time.instant());
            if (waiting.isEmpty()) {
                return new Outcome.Not<>(new NothingWaits());
            }
            accounts.dropWaiting(waiting.get().account());
            var detail = "%s by %s"
                    .formatted(waiting.get().act().asked(), waiting.get().by());
            audit(accounts, by, waiting.get().account(), "refused", detail);
            return new Outcome.Done<>(waiting.get());
        });
    }

    /** From the machine itself, whatever the account's roles: where too few are left to let one another in. */
    Optional<Link> operatorsLink(String username) {
        return table.together(accounts -> {
            var account = accounts.named(username);
            if (account.isEmpty()) {
                return Optional.empty();
            }
            var id = account.get().id();
            voidWayIn(accounts, AccountEvent.OPERATOR, id);
            if (account.get().disabled()) {
                accounts.setDisabled(id, false);
                accounts.audit(time.instant(), AccountEvent.OPERATOR, id.value(), "enabled", "");
            }
            accounts.dropWaiting(id);
            return Optional.of(link(accounts, AccountEvent.OPERATOR, id));
        });
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
        var id = owner.get().id();
        var encoded = passwords.hash(password);
        var chosen = table.<Outcome<Staff>>together(accounts -> {
            if (accounts.useLink(hash, time.instant()).isEmpty()) {
                return new Outcome.Not<>(new LinkNotValid());
            }
            accounts.setPassword(id, encoded);
            accounts.audit(time.instant(), id.value(), id.value(), "password-chosen", "");
            return new Outcome.Done<>(staff(accounts, id));
        });
        if (chosen instanceof Outcome.Done<?>) {
            // The operator's link is given by another process, which ends no session of this one.
            sessions.closeAllOf(id);
        }
        return chosen;
    }

    /** Somebody's own account, as they may see it. */
    Own own(Staff staff) {
        return table.together(accounts -> {
            var account = accounts.find(staff.id().value()).orElseThrow();
            return new Own(account, factors.state(accounts, staff.id()), factors.isDemandedOf(account.roles()));
        });
    }

    record Own(Account account, SecondFactors.State factor, boolean isDemanded) {}

    SecondFactors.Device beginSecondFactor(Staff staff) {
        return table.together(accounts ->
                factors.begin(accounts, accounts.find(staff.id().value()).orElseThrow()));
    }

    /** The ten codes for the day when the device is lost; they are shown this once. */
    Outcome<List<String>> confirmSecondFactor(Staff staff, String token, String code, @Nullable String password) {
        // Whoever finds a screen left open must not put a device of their own in the place of the owner's.
        boolean replaces = own(staff).factor().since() != null;
        var refused = replaces ? refusePassword(staff, password) : Optional.<Refusal>empty();
        if (refused.isPresent()) {
            return new Outcome.Not<>(refused.get());
        }
        var username = own(staff).account().username();
        var locked = lockout.until(username);
        if (locked.isPresent()) {
            return new Outcome.Not<>(new AccountRefusal.TooManyWrongCodes());
        }
        var codes = table.together(accounts -> {
            var confirmed = factors.confirm(accounts, staff.id(), code);
            if (!confirmed.isEmpty()) {
                audit(accounts, staff, staff.id(), "second-factor-set-up", "");
            }
            return confirmed;
        });
        if (codes.isEmpty()) {
            lockout.failed(username);
            return new Outcome.Not<>(new AccountRefusal.CodeDoesNotFit());
        }
        sessions.lift(token);
        sessions.closeOthersOf(staff.id(), token);
        return new Outcome.Done<>(codes);
    }

    Outcome<List<String>> renewRecoveryCodes(Staff staff, String password) {
        var refused = refusePassword(staff, password);
        if (refused.isPresent()) {
            return new Outcome.Not<>(refused.get());
        }
        return table.together(accounts -> {
            if (factors.state(accounts, staff.id()).since() == null) {
                return new Outcome.Not<>(new AccountRefusal.NoSecondFactor());
            }
            audit(accounts, staff, staff.id(), "recovery-codes-renewed", "");
            return new Outcome.Done<>(factors.renew(accounts, staff.id()));
        });
    }

    /** Every other session of this person ends: they may be somebody else's who knows the old password. */
    Outcome<Staff> changePassword(Staff staff, String token, String password, String newPassword) {
        var username = own(staff).account().username();
        var refused = refusePassword(staff, password).or(() -> Passwords.refuse(newPassword, username));
        if (refused.isPresent()) {
            return new Outcome.Not<>(refused.get());
        }
        var hash = passwords.hash(newPassword);
        table.together(accounts -> {
            accounts.setPassword(staff.id(), hash);
            audit(accounts, staff, staff.id(), "password-changed", "");
            return hash;
        });
        sessions.closeOthersOf(staff.id(), token);
        return new Outcome.Done<>(staff);
    }

    /** How many other sessions of this person have ended. */
    int signOutElsewhere(Staff staff, String token) {
        int others = sessions.of(staff.id()).size() - 1;
        sessions.closeOthersOf(staff.id(), token);
        audit(staff.id().value(), staff.id().value(), "signed-out-elsewhere", Integer.toString(others));
        return others;
    }

    private Optional<Refusal> refusePassword(Staff staff, @Nullable String password) {
        var username = own(staff).account().username();
        if (lockout.until(username).isPresent()) {
            return Optional.of(new AccountRefusal.TooManyWrongCodes());
        }
        var hash = table.together(accounts -> Optional.ofNullable(accounts.passwordOf(staff.id())));
        if (password != null && passwords.matches(password, hash.orElse(null))) {
            return Optional.empty();
        }
        if (password != null) {
            audit(staff.id().value(), staff.id().value(), "own-password-wrong", "");
            lockout.failed(username);
        }
        return Optional.of(new AccountRefusal.PasswordDoesNotFit());
    }

    List<Account> all() {
        return table.together(AccountTable::all);
    }

    List<AccountEvent> auditAfter(long number, int atMost) {
        return table.together(accounts -> accounts.auditAfter(number, atMost));
    }

    /** The latest first, of those before a number that fit. */
    List<AccountEvent> auditBefore(long number, Trail.Wanted wanted, int atMost) {
        return table.together(accounts -> accounts.auditBefore(number, wanted, atMost));
    }

    Set<String> withSecondFactor() {
        return table.together(accounts -> new FactorTable(accounts).setUp());
    }

    private interface Change<T> {
        Outcome<Step<T>> of(AccountTable accounts, Account account) throws SQLException;
    }

    private static <T> Outcome<Step<T>> now(T done) {
        return new Outcome.Done<>(new Step.Now<>(done));
    }

    private <T> Outcome<Step<T>> change(Staff by, String id, Change<T> change) {
        var outcome = table.<Outcome<Step<T>>>together(accounts -> {
            var account = accounts.find(id);
            if (account.isEmpty()) {
                return new Outcome.Not<>(new UnknownAccount(id));
            }
            return by.id().equals(account.get().id())
                    ? new Outcome.Not<>(new OwnRoles())
                    : change.of(accounts, account.get());
        });
        if (outcome instanceof Outcome.Done<Step<T>>(Step.Now<T> done)) {
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

    private Link link(AccountTable accounts, String by, StaffId id) throws SQLException {
        var token = OneTimeToken.fresh();
        var until = time.instant().plus(LINK_VALID);
        accounts.putLink(OneTimeToken.hash(token), id, until);
        accounts.audit(time.instant(), by, id.value(), "link-given", "");
        return new Link(id, token, until);
    }

    private static Set<Role> heldByEnabledOthers(AccountTable accounts, String id) throws SQLException {
        var held = new HashSet<Role>();
        accounts.all().stream()
                .filter(account -> !account.disabled() && !account.id().value().equals(id))
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
