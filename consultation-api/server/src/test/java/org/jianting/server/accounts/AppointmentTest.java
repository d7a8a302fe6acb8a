// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AppointmentTest {

    private static final Unit UNIT = new Unit("u", "单位");

    /** Every set of roles there is, as the bits of a number. */
    static IntStream everySet() {
        return IntStream.range(0, 1 << Role.values().length);
    }

    private static Set<Role> set(int bits) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> (bits >> role.ordinal() & 1) == 1)
                .forEach(roles::add);
        return roles;
    }

    // Written as a list of what may be, not as the rule is written: any business, one administrator, or audit.
    private static boolean mayBeHeld(Set<Role> roles) {
        var business = EnumSet.of(Role.CLERK, Role.HANDLER, Role.REVIEWER, Role.SIGNATORY, Role.PUBLISHER);
        return business.containsAll(roles)
                || roles.equals(EnumSet.of(Role.SYSTEM_ADMINISTRATOR))
                || roles.equals(EnumSet.of(Role.SECURITY_ADMINISTRATOR))
                || EnumSet.of(Role.AUDITOR, Role.AUDIT_ADMINISTRATOR).containsAll(roles);
    }

    @ParameterizedTest
    @MethodSource("everySet")
    void no_account_mixes_administration_audit_and_business(int bits) {
        var roles = set(bits);
        assertThat(Appointment.refuse(roles).isEmpty()).as(roles.toString()).isEqualTo(mayBeHeld(roles));
    }

    @ParameterizedTest
    @MethodSource("everySet")
    void nobody_is_appointed_to_what_they_may_not_hold_whatever_they_hold_already(int bits) {
        var wanted = set(bits);
        var everyAdministrator =
                Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
        var by = new Staff(new StaffId("stf_1"), UNIT, everyAdministrator);
        for (var held : Role.values()) {
            var account = new Account(new StaffId("stf_2"), "other", UNIT, Set.of(held), true, false);
            assertThat(Appointment.refuse(by, account, wanted).isEmpty())
                    .as("%s -> %s", held, wanted)
                    .isEqualTo(mayBeHeld(wanted));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEM_ADMINISTRATOR, HANDLER, administrators-do-no-business",
        "SECURITY_ADMINISTRATOR, SIGNATORY, administrators-do-no-business",
        "AUDIT_ADMINISTRATOR, CLERK, auditors-do-not-write",
        "AUDITOR, PUBLISHER, auditors-do-not-write",
        "SECURITY_ADMINISTRATOR, AUDITOR, auditors-do-not-write",
        "SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, administrators-are-three",
        "SYSTEM_ADMINISTRATOR, AUDIT_ADMINISTRATOR, administrators-are-three"
    })
    void the_refusal_says_which_separation_was_met(Role one, Role other, String rule) {
        assertThat(rule(Appointment.refuse(EnumSet.of(one, other)))).isEqualTo(rule);
    }

    @Test
    void any_administrator_may_ask_for_an_administrator_and_nobody_else_may() {
        for (var by : Appointment.ADMINISTRATORS) {
            for (var given : Appointment.ADMINISTRATORS) {
                assertThat(asked(by, given)).as("%s by %s", given, by).isNull();
            }
        }
        assertThat(asked(Role.AUDITOR, Role.AUDIT_ADMINISTRATOR)).isEqualTo("not-yours-to-give");
        assertThat(asked(Role.SYSTEM_ADMINISTRATOR, Role.HANDLER)).isEqualTo("not-yours-to-give");
    }

    @Test
    void only_the_audit_administrator_says_who_audits() {
        assertThat(asked(Role.SECURITY_ADMINISTRATOR, Role.AUDITOR)).isEqualTo("not-yours-to-give");
        assertThat(asked(Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR)).isEqualTo("not-yours-to-give");
        assertThat(asked(Role.AUDIT_ADMINISTRATOR, Role.AUDITOR)).isNull();
    }

    @Test
    void nobody_changes_their_own_roles() {
        var self = new Account(new StaffId("stf_1"), "self", UNIT, Set.of(Role.SECURITY_ADMINISTRATOR), true, false);
        assertThat(rule(Appointment.refuse(self.staff(), self, Set.of(Role.HANDLER))))
                .isEqualTo("own-roles");
    }

    private static String asked(Role by, Role given) {
        var staff = new Staff(new StaffId("stf_1"), UNIT, Set.of(by));
        var account = new Account(new StaffId("stf_2"), "other", UNIT, Set.of(), true, false);
        return rule(Appointment.refuse(staff, account, Set.of(given)));
    }

    private static String rule(Optional<Refusal> refusal) {
        return refusal.map(Refusal::rule).orElse(null);
    }
}
