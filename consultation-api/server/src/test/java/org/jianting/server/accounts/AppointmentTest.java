// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppointmentTest {

    private static final Unit UNIT = new Unit("u", "单位");

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AUDITOR", "AUDIT_ADMINISTRATOR"})
    void nobody_who_writes_also_audits(Role writing) {
        assertThat(rule(Appointment.refuse(EnumSet.of(writing, Role.AUDITOR)))).isEqualTo("auditors-do-not-write");
        assertThat(rule(Appointment.refuse(EnumSet.of(writing, Role.AUDIT_ADMINISTRATOR))))
                .isEqualTo("auditors-do-not-write");
        assertThat(Appointment.refuse(EnumSet.of(writing))).isEmpty();
    }

    @Test
    void system_and_security_are_administered_by_two_persons() {
        assertThat(rule(Appointment.refuse(EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR))))
                .isEqualTo("administrators-are-three");
    }

    @Test
    void the_system_administrator_appoints_the_first_of_the_other_two_and_no_second() {
        assertThat(asked(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Set.of()))
                .isNull();
        assertThat(asked(Role.SYSTEM_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR, Set.of()))
                .isNull();
        assertThat(asked(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Set.of(Role.SECURITY_ADMINISTRATOR)))
                .isEqualTo("not-yours-to-give");
    }

    @Test
    void only_the_audit_administrator_says_who_audits() {
        assertThat(asked(Role.SECURITY_ADMINISTRATOR, Role.AUDITOR, Set.of())).isEqualTo("not-yours-to-give");
        assertThat(asked(Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR, Set.of())).isEqualTo("not-yours-to-give");
        assertThat(asked(Role.AUDIT_ADMINISTRATOR, Role.AUDITOR, Set.of())).isNull();
    }

    @Test
    void nobody_changes_their_own_roles() {
        var self = new Account(new StaffId("stf_1"), "self", UNIT, Set.of(Role.SECURITY_ADMINISTRATOR), true, false);
        assertThat(rule(Appointment.refuse(self.staff(), self, Set.of(Role.HANDLER), Set.of())))
                .isEqualTo("own-roles");
    }

    private static String asked(Role by, Role given, Set<Role> heldByOthers) {
        var staff = new Staff(new StaffId("stf_1"), UNIT, Set.of(by));
        var account = new Account(new StaffId("stf_2"), "other", UNIT, Set.of(), true, false);
        return rule(Appointment.refuse(staff, account, Set.of(given), heldByOthers));
    }

    private static String rule(Optional<Refusal> refusal) {
        return refusal.map(Refusal::rule).orElse(null);
    }
}
