// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.Words;
import org.jianting.server.accounts.Accounts.Outcome;
import org.jianting.server.accounts.Accounts.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String ANOTHER = "another password of mine";
    private static final Unit UNIT = new Unit("u", "单位");

    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-05-01T08:00:00Z");
    private Sessions sessions;
    private Accounts accounts;

    @BeforeEach
    void open() {
        sessions = new Sessions(() -> now);
        accounts = new Accounts(
                directory.resolve("accounts.db"),
                new Passwords(64),
                SecondFactors.withoutKey(() -> now),
                sessions,
                () -> now);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void the_first_administrators_token_works_once_and_only_while_there_is_nobody() {
        var token = accounts.tokenForTheFirstAdministrator().orElseThrow();
        assertThat(accounts.firstAdministrator("another", "root.admin", PASSWORD))
                .isInstanceOf(Outcome.Not.class);
        assertThat(accounts.firstAdministrator(token, "root.admin", PASSWORD))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.value().toString()).contains("SYSTEM_ADMINISTRATOR"));
        assertThat(accounts.firstAdministrator(token, "second", PASSWORD)).isInstanceOf(Outcome.Not.class);
        assertThat(accounts.tokenForTheFirstAdministrator()).isEmpty();
    }

    @Test
    void a_restart_gives_a_new_token_and_the_old_one_is_worthless() {
        var old = accounts.tokenForTheFirstAdministrator().orElseThrow();
        var fresh = accounts.tokenForTheFirstAdministrator().orElseThrow();
        assertThat(accounts.firstAdministrator(old, "root.admin", PASSWORD)).isInstanceOf(Outcome.Not.class);
        assertThat(accounts.firstAdministrator(fresh, "root.admin", PASSWORD)).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "12345678901", "123456789012", "aaaaaaaaaaaaaaaa", "Password1234", "root.admin1234"})
    void a_password_that_anybody_would_guess_is_refused(String password) {
        assertThat(Passwords.refuse(password, "root.admin")).isPresent();
    }

    @Test
    void a_password_of_twelve_characters_of_any_script_is_accepted() {
        assertThat(Passwords.refuse("城南旧事里的那口井边桂花香", "root.admin")).isEmpty();
        assertThat(Passwords.refuse("kettle-9-oak", "root.admin")).isEmpty();
    }

    @Test
    void a_lock_opens_after_a_quarter_of_an_hour_and_not_before() {
        accounts.provide("zhang.san", PASSWORD, UNIT, Set.of(Role.CLERK));
        for (int i = 0; i < 5; i++) {
            accounts.signIn("zhang.san", "wrong wrong wrong");
        }
        now = now.plus(Duration.ofMinutes(15)).minusMillis(1);
        assertThat(accounts.signIn("Zhang.San", PASSWORD)).isInstanceOf(SignIn.Locked.class);
        now = now.plusMillis(1);
        assertThat(accounts.signIn("Zhang.San", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void a_session_ends_after_half_an_hour_of_nothing() {
        var token = signedIn();
        now = now.plus(Duration.ofMinutes(29));
        assertThat(sessions.find(token)).isPresent();
        now = now.plus(Duration.ofMinutes(29));
        assertThat(sessions.find(token)).isPresent();
        now = now.plus(Duration.ofMinutes(30));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void a_session_ends_after_twelve_hours_of_work() {
        var token = signedIn();
        for (int quarter = 1; quarter < 48; quarter++) {
            now = now.plus(Duration.ofMinutes(15));
            assertThat(sessions.find(token))
                    .as("after %d quarters of an hour", quarter)
                    .isPresent();
        }
        now = now.plus(Duration.ofMinutes(15));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void a_link_that_resets_a_password_ends_the_old_one_at_once() {
        var admin = accounts.provide("root.admin", PASSWORD, UNIT, EnumSet.of(Role.SYSTEM_ADMINISTRATOR));
        var clerk = accounts.provide("li.si", PASSWORD, UNIT, Set.of(Role.CLERK));
        var link = atOnce(accounts.reset(admin, clerk.id().value()));
        assertThat(accounts.signIn("li.si", PASSWORD)).isInstanceOf(SignIn.Wrong.class);
        assertThat(rule(accounts.choosePassword(link.token(), ANOTHER))).isEqualTo("done");
        assertThat(accounts.signIn("li.si", ANOTHER)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void nothing_on_the_audit_list_can_be_changed_or_removed() throws SQLException {
        accounts.provide("wang.wu", PASSWORD, UNIT, Set.of());
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("accounts.db"));
                var statement = other.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM audit"))
                    .hasMessageContaining("only ever added to");
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE audit SET what = 'nothing'"))
                    .hasMessageContaining("only ever added to");
        }
        assertThat(accounts.auditAfter(0, 10)).extracting(AccountEvent::what).containsExactly("created");
    }

    /** Every kind that asks, and the account of every other kind. */
    static Stream<Arguments> oneKindAndAnother() {
        return Appointment.ADMINISTRATORS.stream()
                .flatMap(one -> Appointment.ADMINISTRATORS.stream()
                        .filter(other -> other != one)
                        .map(other -> Arguments.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("oneKindAndAnother")
    void no_administrator_alone_gets_into_the_account_of_another_kind(Role one, Role other) {
        threeAdministrators();
        var asking = the(one);
        var asked = later(accounts.reset(asking, the(other).id().value()));
        var number = "" + asked.waiting().number();
        assertThat(rule(accounts.choosePassword(Objects.requireNonNull(asked.half()), ANOTHER)))
                .isEqualTo("link-not-valid");
        assertThat(rule(accounts.confirm(asking, number))).isEqualTo("second-administrator");
        assertThat(rule(accounts.confirm(provide("colleague", one), number))).isEqualTo("second-administrator");
        assertThat(rule(accounts.confirm(the(other), number))).isEqualTo("own-roles");
        assertThat(accounts.signIn(name(other), PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
    }

    @ParameterizedTest
    @MethodSource("oneKindAndAnother")
    void two_others_together_let_the_last_of_a_kind_in_again_and_neither_holds_the_whole_link(Role one, Role lost) {
        threeAdministrators();
        var session = ((SignIn.SignedIn) accounts.signIn(name(lost), PASSWORD)).token();
        var asked = later(accounts.reset(the(one), the(lost).id().value()));
        assertThat(sessions.find(session)).isPresent();
        var confirmed = value(
                accounts.confirm(the(third(one, lost)), "" + asked.waiting().number()));
        assertThat(sessions.find(session)).isEmpty();
        assertThat(accounts.signIn(name(lost), PASSWORD)).isInstanceOf(SignIn.Wrong.class);
        for (var half : List.of(Objects.requireNonNull(asked.half()), Objects.requireNonNull(confirmed.half()))) {
            assertThat(rule(accounts.choosePassword(half, ANOTHER))).isEqualTo("link-not-valid");
            assertThat(rule(accounts.choosePassword(half + "." + half, ANOTHER)))
                    .isEqualTo("link-not-valid");
        }
        var link = asked.half() + "." + confirmed.half();
        assertThat(rule(accounts.choosePassword(link, ANOTHER))).isEqualTo("done");
        assertThat(accounts.signIn(name(lost), ANOTHER)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(accounts.auditAfter(0, 100))
                .filteredOn(event -> event.about().equals(the(lost).id().value()))
                .extracting(event -> event.what() + " " + event.by())
                .containsSubsequence(
                        "link-asked " + the(one).id(),
                        "link-given " + the(third(one, lost)).id());
    }

    @Test
    void the_account_of_an_auditor_is_opened_by_two_as_well_and_that_of_a_clerk_by_the_system_administrator() {
        threeAdministrators();
        var auditor = provide("auditor", Role.AUDITOR).id().value();
        var clerk = provide("clerk", Role.CLERK).id().value();
        assertThat(rule(accounts.reset(the(Role.SYSTEM_ADMINISTRATOR), auditor)))
                .isEqualTo("later");
        assertThat(rule(accounts.reset(the(Role.SYSTEM_ADMINISTRATOR), clerk))).isEqualTo("done");
        assertThat(rule(accounts.reset(the(Role.SECURITY_ADMINISTRATOR), clerk)))
                .isEqualTo("wrong-role");
    }

    @Test
    void the_first_of_another_kind_is_appointed_by_the_system_administrator_and_the_third_kind_by_two() {
        var system = provide("system", Role.SYSTEM_ADMINISTRATOR);
        var security = provide("security");
        assertThat(rule(accounts.appoint(system, security.id().value(), Set.of(Role.SECURITY_ADMINISTRATOR))))
                .isEqualTo("done");
        var audit = provide("audit");
        var asked = later(accounts.appoint(system, audit.id().value(), Set.of(Role.AUDIT_ADMINISTRATOR)));
        assertThat(account("audit").roles()).isEmpty();
        assertThat(rule(accounts.confirm(system, "" + asked.waiting().number())))
                .isEqualTo("second-administrator");
        var confirmed = value(accounts.confirm(
                account("security").staff(), "" + asked.waiting().number()));
        assertThat(account("audit").roles()).containsExactly(Role.AUDIT_ADMINISTRATOR);
        // Whoever opened the account may know its password, so that its person chooses another.
        assertThat(accounts.signIn("audit", PASSWORD)).isInstanceOf(SignIn.Wrong.class);
        assertThat(rule(accounts.choosePassword(asked.half() + "." + confirmed.half(), ANOTHER)))
                .isEqualTo("done");
    }

    @ParameterizedTest
    @MethodSource("oneKindAndAnother")
    void no_administrator_alone_makes_or_unmakes_one(Role one, Role other) {
        threeAdministrators();
        var friend = provide("friend").id().value();
        assertThat(rule(accounts.appoint(the(one), friend, Set.of(other)))).isEqualTo("later");
        assertThat(rule(accounts.appoint(the(one), the(other).id().value(), Set.of())))
                .isEqualTo("later");
        assertThat(account("friend").roles()).isEmpty();
        assertThat(account(name(other)).roles()).containsExactly(other);
    }

    @Test
    void a_disabled_administrator_comes_back_by_two() {
        threeAdministrators();
        var system = the(Role.SYSTEM_ADMINISTRATOR);
        var second = provide("second", Role.SECURITY_ADMINISTRATOR).id().value();
        accounts.disable(system, second);
        var asked = later(accounts.enable(system, second));
        assertThat(asked.half()).isNull();
        assertThat(accounts.signIn("second", PASSWORD)).isInstanceOf(SignIn.Wrong.class);
        assertThat(rule(accounts.confirm(
                        the(Role.AUDIT_ADMINISTRATOR), "" + asked.waiting().number())))
                .isEqualTo("done");
        assertThat(accounts.signIn("second", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void what_waits_is_refused_by_any_administrator_and_ends_by_itself_or_with_the_one_who_asked() {
        threeAdministrators();
        var security = the(Role.SECURITY_ADMINISTRATOR);
        var audit = the(Role.AUDIT_ADMINISTRATOR);
        var system = the(Role.SYSTEM_ADMINISTRATOR);
        var refused = later(accounts.reset(system, security.id().value())).waiting();
        assertThat(accounts.waiting()).containsExactly(refused);
        assertThat(rule(accounts.refuse(security, "" + refused.number()))).isEqualTo("done");
        assertThat(accounts.waiting()).isEmpty();
        assertThat(rule(accounts.confirm(audit, "" + refused.number()))).isEqualTo("nothing-waits");

        var tooOld = later(accounts.reset(system, security.id().value())).waiting();
        now = now.plus(Duration.ofDays(7));
        assertThat(rule(accounts.confirm(audit, "" + tooOld.number()))).isEqualTo("nothing-waits");

        var gone = provide("gone", Role.SYSTEM_ADMINISTRATOR);
        var ofTheGone = later(accounts.reset(gone, security.id().value())).waiting();
        accounts.disable(system, gone.id().value());
        assertThat(rule(accounts.confirm(audit, "" + ofTheGone.number()))).isEqualTo("nothing-waits");
    }

    @Test
    void where_nobody_can_confirm_the_operator_gives_a_way_in_and_the_audit_list_says_so() {
        var system = provide("system", Role.SYSTEM_ADMINISTRATOR);
        var security = provide("security", Role.SECURITY_ADMINISTRATOR);
        assertThat(rule(accounts.reset(system, security.id().value()))).isEqualTo("nobody-confirms");
        assertThat(accounts.operatorsLink("nobody.there")).isEmpty();
        var link = accounts.operatorsLink("Security").orElseThrow();
        assertThat(accounts.signIn("security", PASSWORD)).isInstanceOf(SignIn.Wrong.class);
        assertThat(rule(accounts.choosePassword(link.token(), ANOTHER))).isEqualTo("done");
        assertThat(accounts.auditAfter(0, 100))
                .anyMatch(event -> event.by().equals("operator")
                        && event.about().equals(security.id().value())
                        && event.what().equals("link-given"));
    }

    private void threeAdministrators() {
        Appointment.ADMINISTRATORS.forEach(role -> provide(name(role), role));
    }

    private static String name(Role role) {
        return "the." + role.name();
    }

    private Staff the(Role role) {
        return account(name(role)).staff();
    }

    private static Role third(Role one, Role other) {
        return Appointment.ADMINISTRATORS.stream()
                .filter(role -> role != one && role != other)
                .findFirst()
                .orElseThrow();
    }

    private Account account(String username) {
        return accounts.all().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Not<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static <T> T atOnce(Outcome<Step<T>> outcome) {
        return switch (value(outcome)) {
            case Step.Now<T>(var value) -> value;
            case Step.Later<T>(var asked) -> throw new AssertionError("It waits: " + asked.waiting());
        };
    }

    private static <T> Accounts.Asked later(Outcome<Step<T>> outcome) {
        return switch (value(outcome)) {
            case Step.Now<T>(var value) -> throw new AssertionError("It was done at once: " + value);
            case Step.Later<T>(var asked) -> asked;
        };
    }

    private Staff provide(String username, Role... roles) {
        return accounts.provide(username, PASSWORD, UNIT, Set.of(roles));
    }

    private static String rule(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Not<?>(var refusal) -> refusal.rule();
            case Outcome.Done<?>(var value) -> value instanceof Step.Later<?> ? "later" : "done";
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
    void the_system_administrator_cannot_replace_the_others_by_disabling_them_one_after_the_other(Role role) {
        var system = provide("system", Role.SYSTEM_ADMINISTRATOR);
        var first = provide("first", role);
        var second = provide("second", role);
        var friend = provide("friend");
        assertThat(rule(accounts.disable(system, first.id().value()))).isEqualTo("done");
        assertThat(rule(accounts.disable(system, second.id().value()))).isEqualTo("last-administrator");
        assertThat(rule(accounts.appoint(system, second.id().value(), Set.of())))
                .isEqualTo("nobody-confirms");
        assertThat(rule(accounts.appoint(system, friend.id().value(), Set.of(role))))
                .isEqualTo("later");
        assertThat(account("friend").roles()).isEmpty();
        assertThat(accounts.signIn("second", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
        // Once the first is back, the second may go.
        var asked = later(accounts.enable(system, first.id().value()));
        assertThat(rule(accounts.confirm(second, "" + asked.waiting().number())))
                .isEqualTo("done");
        assertThat(rule(accounts.disable(system, second.id().value()))).isEqualTo("done");
    }

    @Test
    void where_every_holder_is_disabled_already_the_system_administrator_enables_and_appoints_none()
            throws SQLException {
        var system = provide("system", Role.SYSTEM_ADMINISTRATOR);
        var security = provide("security", Role.SECURITY_ADMINISTRATOR);
        var friend = provide("friend");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("accounts.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE account SET disabled = 1 WHERE username = 'security'");
        }
        assertThat(rule(accounts.appoint(system, friend.id().value(), Set.of(Role.SECURITY_ADMINISTRATOR))))
                .isEqualTo("nobody-confirms");
        assertThat(rule(accounts.enable(system, security.id().value()))).isEqualTo("nobody-confirms");
    }

    @Test
    void what_is_changed_while_a_password_is_looked_at_holds_for_who_comes_in_with_it() throws Exception {
        // A password takes as long as it does in earnest.
        try (var slow = new Accounts(
                directory.resolve("slow.db"),
                new Passwords(1 << 16),
                SecondFactors.withoutKey(() -> now),
                sessions,
                () -> now)) {
            var system = slow.provide("system", PASSWORD, UNIT, Set.of(Role.SYSTEM_ADMINISTRATOR));
            var security = slow.provide("security", PASSWORD, UNIT, Set.of(Role.SECURITY_ADMINISTRATOR));
            var clerk = slow.provide("clerk", PASSWORD, UNIT, Set.of(Role.CLERK))
                    .id()
                    .value();
            assertThat(signedInWhile(slow, () -> slow.appoint(security, clerk, Set.of(Role.HANDLER))))
                    .isInstanceOfSatisfying(
                            SignIn.SignedIn.class,
                            signedIn -> assertThat(signedIn.staff().roles()).containsExactly(Role.HANDLER));
            assertThat(signedInWhile(slow, () -> slow.disable(system, clerk))).isInstanceOf(SignIn.Wrong.class);
            assertThat(rule(slow.enable(system, clerk))).isEqualTo("done");
            assertThat(signedInWhile(slow, () -> slow.reset(system, clerk))).isInstanceOf(SignIn.Wrong.class);
        }
    }

    private static SignIn signedInWhile(Accounts accounts, Runnable change) throws Exception {
        var signingIn = new FutureTask<>(() -> accounts.signIn("clerk", PASSWORD));
        var thread = Thread.ofPlatform().start(signingIn);
        while (thread.isAlive() && !isLookingAtAPassword(thread)) {
            Thread.onSpinWait();
        }
        change.run();
        return signingIn.get();
    }

    private static boolean isLookingAtAPassword(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Passwords.class.getName()));
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_old_one_even_when_another_process_gave_the_link() {
        provide("security", Role.SECURITY_ADMINISTRATOR);
        var session = ((SignIn.SignedIn) accounts.signIn("security", PASSWORD)).token();
        try (var operator = new Accounts(
                directory.resolve("accounts.db"),
                new Passwords(64),
                SecondFactors.withoutKey(() -> now),
                new Sessions(() -> now),
                () -> now)) {
            var link = operator.operatorsLink("security").orElseThrow();
            assertThat(rule(accounts.choosePassword(link.token(), ANOTHER))).isEqualTo("done");
        }
        assertThat(sessions.find(session)).isEmpty();
    }

    @Test
    void the_audit_list_says_that_the_operator_has_enabled_an_account() {
        var system = provide("system", Role.SYSTEM_ADMINISTRATOR);
        var clerk = provide("clerk", Role.CLERK).id().value();
        accounts.operatorsLink("clerk");
        assertThat(accounts.auditAfter(0, 100)).extracting(AccountEvent::what).doesNotContain("enabled");
        accounts.disable(system, clerk);
        accounts.operatorsLink("clerk");
        assertThat(accounts.auditAfter(0, 100))
                .filteredOn(event -> event.what().equals("enabled"))
                .singleElement()
                .satisfies(event -> assertThat(event.by() + " " + event.about()).isEqualTo("operator " + clerk));
    }

    @Test
    void a_refusal_names_the_roles_as_people_do() {
        var refusal = new AccountRefusal.LastAdministrator(Set.of(Role.AUDIT_ADMINISTRATOR));
        assertThat(refusal.detail().zh()).contains("审计管理员（AUDIT_ADMINISTRATOR）");
        assertThat(refusal.nextStep().zh()).contains("一名管理员提出，另一类管理员确认");
        assertThat(new AccountRefusal.AuditorsDoNotWrite(Set.of(Role.AUDITOR, Role.CLERK)).detail())
                .isEqualTo(new Words(
                        "审计角色不得与其他任何角色并存；所请求的角色：登记员（CLERK）、审计员（AUDITOR）。",
                        "A role of audit cannot be held with any other; these were asked for: CLERK, AUDITOR."));
    }

    @Test
    void the_password_of_nobody_opens_nothing() {
        assertThat(new Passwords(64).matches("the password of nobody", null)).isFalse();
    }

    private String signedIn() {
        accounts.provide("sun.qi", PASSWORD, UNIT, Set.of(Role.CLERK));
        return ((SignIn.SignedIn) accounts.signIn("sun.qi", PASSWORD)).token();
    }
}
