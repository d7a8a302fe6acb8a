// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.server.accounts.Accounts.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final Unit UNIT = new Unit("u", "单位");

    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-05-01T08:00:00Z");
    private Sessions sessions;
    private Accounts accounts;

    @BeforeEach
    void open() {
        sessions = new Sessions(() -> now);
        accounts = new Accounts(directory.resolve("accounts.db"), new Passwords(64), sessions, () -> now);
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
        assertThat(accounts.reset(admin, clerk.id().value())).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            var link = (Accounts.Link) done.value();
            assertThat(accounts.signIn("li.si", PASSWORD)).isInstanceOf(SignIn.Wrong.class);
            assertThat(accounts.choosePassword(link.token(), "another password of mine"))
                    .isInstanceOf(Outcome.Done.class);
            assertThat(accounts.signIn("li.si", "another password of mine")).isInstanceOf(SignIn.SignedIn.class);
        });
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

    private Staff provide(String username, Role... roles) {
        return accounts.provide(username, PASSWORD, UNIT, Set.of(roles));
    }

    private static String rule(Outcome<?> outcome) {
        return outcome instanceof Outcome.Not<?>(var refusal) ? refusal.rule() : "done";
    }

    @ParameterizedTest
    @EnumSource(names = {"SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
    void the_system_administrator_cannot_replace_the_others_by_disabling_them_one_after_the_other(Role role) {
        var system = provide("system", Role.SYSTEM_ADMINISTRATOR);
        var first = provide("first", role);
        var second = provide("second", role);
        var friend = provide("friend");
        assertThat(rule(accounts.disable(system, first.id().value(), true))).isEqualTo("done");
        assertThat(rule(accounts.disable(system, second.id().value(), true))).isEqualTo("last-administrator");
        assertThat(rule(accounts.appoint(system, second.id().value(), Set.of())))
                .isEqualTo("not-yours-to-give");
        assertThat(rule(accounts.appoint(system, friend.id().value(), Set.of(role))))
                .isEqualTo("not-yours-to-give");
        assertThat(accounts.signIn("second", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
        // Once the first is back, the second may go.
        assertThat(rule(accounts.disable(system, first.id().value(), false))).isEqualTo("done");
        assertThat(rule(accounts.disable(system, second.id().value(), true))).isEqualTo("done");
    }

    @Test
    void where_every_holder_is_disabled_already_the_system_administrator_enables_one_and_appoints_none()
            throws SQLException {
        var system = provide("system", Role.SYSTEM_ADMINISTRATOR);
        var security = provide("security", Role.SECURITY_ADMINISTRATOR);
        var friend = provide("friend");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("accounts.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE account SET disabled = 1 WHERE username = 'security'");
        }
        assertThat(rule(accounts.appoint(system, friend.id().value(), Set.of(Role.SECURITY_ADMINISTRATOR))))
                .isEqualTo("not-yours-to-give");
        assertThat(rule(accounts.disable(system, security.id().value(), false))).isEqualTo("done");
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
