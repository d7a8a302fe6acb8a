// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.server.accounts.Accounts.Outcome;
import org.jianting.vault.MasterKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondFactorTest {

    private static final String NAME = "zhang.san";
    private static final String PASSWORD = "correct horse battery staple";
    private static final String ANOTHER = "another password of mine";

    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-05-01T08:00:00Z");
    private Sessions sessions;
    private Accounts accounts;
    private Staff staff;
    private byte[] secret = {};
    private List<String> codes = List.of();

    @BeforeEach
    void open() {
        sessions = new Sessions(() -> now);
        accounts = accounts(EnumSet.of(Role.SIGNATORY));
        staff = accounts.provide(NAME, PASSWORD, new Unit("u", "单位"), Set.of(Role.CLERK));
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private Accounts accounts(Set<Role> demandedOf) {
        var key = MasterKey.fromEnvironment(Base64.getEncoder().encodeToString(new byte[32]));
        var sealing = new Sealing() {
            @Override
            public byte[] seal(byte[] plain, String of) {
                return key.seal(plain, of);
            }

            @Override
            public byte[] open(byte[] sealed, String of) {
                return key.open(sealed, of);
            }
        };
        var factors = new SecondFactors(sealing, demandedOf, () -> now);
        return new Accounts(directory.resolve("accounts.db"), new Passwords(64), factors, sessions, () -> now);
    }

    /** Set up with the code of this very moment. */
    private void setUp() {
        var token = token(accounts.signIn(NAME, PASSWORD));
        secret = secretOf(accounts.beginSecondFactor(staff));
        codes = codesOf(accounts.confirmSecondFactor(staff, token, code(), null));
        // The step of that code is used up.
        later(Duration.ofSeconds(Totp.STEP_IN_SECONDS));
    }

    @Test
    void once_set_up_the_password_alone_opens_nothing() {
        setUp();
        assertThat(accounts.signIn(NAME, PASSWORD)).isInstanceOf(SignIn.CodeNeeded.class);
        assertThat(accounts.signIn(NAME, PASSWORD, "000000")).isInstanceOf(SignIn.WrongCode.class);
        assertThat(accounts.signIn(NAME, PASSWORD, code())).isInstanceOf(SignIn.SignedIn.class);
        assertThat(accounts.signIn(NAME, ANOTHER, code())).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void a_code_opens_once() {
        setUp();
        var code = code();
        assertThat(accounts.signIn(NAME, PASSWORD, code)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(accounts.signIn(NAME, PASSWORD, code)).isInstanceOf(SignIn.WrongCode.class);
        later(Duration.ofSeconds(Totp.STEP_IN_SECONDS));
        assertThat(accounts.signIn(NAME, PASSWORD, code())).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void a_code_reads_the_same_with_blanks_and_in_wide_digits() {
        setUp();
        var wide = new StringBuilder();
        code().chars().forEach(digit -> wide.append((char) (digit - '0' + '０')).append(' '));
        assertThat(accounts.signIn(NAME, PASSWORD, wide.toString())).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void each_of_ten_recovery_codes_stands_in_for_the_device_once() {
        setUp();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        for (var code : codes) {
            assertThat(accounts.signIn(
                            NAME,
                            PASSWORD,
                            code.toUpperCase(java.util.Locale.ROOT).replace('-', ' ')))
                    .isInstanceOf(SignIn.SignedIn.class);
            assertThat(accounts.signIn(NAME, PASSWORD, code)).isInstanceOf(SignIn.WrongCode.class);
        }
        assertThat(accounts.own(staff).factor().recoveryCodesLeft()).isZero();
    }

    @Test
    void wrong_codes_lock_the_name_although_every_password_was_right() {
        setUp();
        for (int i = 1; i < Lockout.FAILURES; i++) {
            assertThat(accounts.signIn(NAME, PASSWORD, "00000" + i)).isInstanceOf(SignIn.WrongCode.class);
        }
        assertThat(accounts.signIn(NAME, PASSWORD, "000000")).isInstanceOf(SignIn.Locked.class);
        assertThat(accounts.signIn(NAME, PASSWORD, code())).isInstanceOf(SignIn.Locked.class);
        later(Lockout.FOR);
        assertThat(accounts.signIn(NAME, PASSWORD, code())).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void the_second_half_belongs_to_the_password_of_that_moment() {
        setUp();
        var halfway = ((SignIn.CodeNeeded) accounts.signIn(NAME, PASSWORD)).halfway();
        accounts.provide(NAME, ANOTHER, new Unit("u", "单位"), Set.of());
        assertThat(accounts.enter(halfway, code())).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void a_session_is_good_for_setting_up_only_where_a_role_demands_it() {
        accounts.provide("signatory", PASSWORD, new Unit("u", "单位"), Set.of(Role.SIGNATORY));
        assertThat(mustSetUp("signatory")).isTrue();
        assertThat(mustSetUp(NAME)).isFalse();
        setUp();
        assertThat(((SignIn.SignedIn) accounts.signIn(NAME, PASSWORD, code())).mustSetUp())
                .isFalse();
    }

    private boolean mustSetUp(String username) {
        return ((SignIn.SignedIn) accounts.signIn(username, PASSWORD)).mustSetUp();
    }

    @Test
    void setting_up_opens_this_session_and_ends_the_others() {
        var signatory = accounts.provide("signatory", PASSWORD, new Unit("u", "单位"), Set.of(Role.SIGNATORY));
        var elsewhere = token(accounts.signIn("signatory", PASSWORD));
        var here = token(accounts.signIn("signatory", PASSWORD));
        secret = secretOf(accounts.beginSecondFactor(signatory));
        assertThat(accounts.confirmSecondFactor(signatory, here, "000000", null))
                .isInstanceOf(Outcome.Not.class);
        assertThat(sessions.look(here).orElseThrow().mustSetUp()).isTrue();
        accounts.confirmSecondFactor(signatory, here, code(), null);
        assertThat(sessions.look(here).orElseThrow().mustSetUp()).isFalse();
        assertThat(sessions.find(elsewhere)).isEmpty();
    }

    @Test
    void the_secret_stays_the_same_until_it_is_confirmed() {
        var first = accounts.beginSecondFactor(staff);
        assertThat(accounts.beginSecondFactor(staff)).isEqualTo(first);
        assertThat(first.address()).contains(first.secret());
        assertThat(accounts.signIn(NAME, PASSWORD)).as("not confirmed").isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void another_device_takes_the_place_of_the_first_only_with_the_password() {
        setUp();
        var old = secret;
        var token = token(accounts.signIn(NAME, PASSWORD, code()));
        secret = secretOf(accounts.beginSecondFactor(staff));
        assertThat(secret).isNotEqualTo(old);
        assertThat(accounts.confirmSecondFactor(staff, token, code(), null)).isInstanceOf(Outcome.Not.class);
        assertThat(accounts.confirmSecondFactor(staff, token, code(), ANOTHER)).isInstanceOf(Outcome.Not.class);
        assertThat(codesOf(accounts.confirmSecondFactor(staff, token, code(), PASSWORD)))
                .hasSize(10)
                .doesNotContainAnyElementsOf(codes);
        later(Duration.ofSeconds(Totp.STEP_IN_SECONDS));
        assertThat(accounts.signIn(NAME, PASSWORD, Totp.code(old, step()))).isInstanceOf(SignIn.WrongCode.class);
        assertThat(accounts.signIn(NAME, PASSWORD, code())).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void a_new_way_in_takes_the_lost_device_away() {
        setUp();
        var system = accounts.provide("system", PASSWORD, new Unit("u", "单位"), Set.of(Role.SYSTEM_ADMINISTRATOR));
        var link = (Accounts.Step.Now<?>) ((Outcome.Done<?>)
                        (Outcome<?>) accounts.reset(system, staff.id().value()))
                .value();
        accounts.choosePassword(((Accounts.Link) link.value()).token(), ANOTHER);
        assertThat(accounts.signIn(NAME, ANOTHER)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(audited()).contains("second-factor-set-up", "second-factor-removed");
    }

    @Test
    void the_own_password_is_changed_with_the_old_one_and_ends_the_other_sessions() {
        var elsewhere = token(accounts.signIn(NAME, PASSWORD));
        var here = token(accounts.signIn(NAME, PASSWORD));
        assertThat(accounts.changePassword(staff, here, ANOTHER, ANOTHER)).isInstanceOf(Outcome.Not.class);
        assertThat(accounts.changePassword(staff, here, PASSWORD, "short")).isInstanceOf(Outcome.Not.class);
        assertThat(accounts.changePassword(staff, here, PASSWORD, ANOTHER)).isInstanceOf(Outcome.Done.class);
        assertThat(sessions.find(here)).isPresent();
        assertThat(sessions.find(elsewhere)).isEmpty();
        assertThat(accounts.signIn(NAME, PASSWORD)).isInstanceOf(SignIn.Wrong.class);
        assertThat(accounts.signIn(NAME, ANOTHER)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void neither_the_secret_nor_a_code_lies_in_the_file() throws Exception {
        setUp();
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes).as("%s", file).doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
                codes.forEach(code -> assertThat(bytes).doesNotContain(code, RecoveryCode.plain(code)));
            }
        }
    }

    private List<String> audited() {
        var what = new ArrayList<String>();
        accounts.auditAfter(0, 1_000).forEach(event -> what.add(event.what()));
        return what;
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private long step() {
        return now.getEpochSecond() / Totp.STEP_IN_SECONDS;
    }

    private String code() {
        return Totp.code(secret, step());
    }

    private static String token(SignIn signIn) {
        return ((SignIn.SignedIn) signIn).token();
    }

    private static List<String> codesOf(Outcome<List<String>> outcome) {
        return ((Outcome.Done<List<String>>) outcome).value();
    }

    private static byte[] secretOf(SecondFactors.Device device) {
        var bytes = new java.io.ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (var letter : device.secret().toCharArray()) {
            bits = (bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(bits >> held);
            }
        }
        return bytes.toByteArray();
    }
}
