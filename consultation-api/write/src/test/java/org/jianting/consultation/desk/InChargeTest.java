// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InChargeTest {

    private static final Unit LEAD = new Unit("gx", "科技局");
    private static final Unit PARTICIPANT = new Unit("cz", "财政局");
    private static final Unit KEEPER = new Unit("rx", "热线中心");
    private static final Unit STRANGER = new Unit("sw", "水务局");

    private static final InCharge UNITS = new InCharge(LEAD, List.of(PARTICIPANT), List.of(LEAD, KEEPER));

    private static boolean mayAct(Unit unit, Role... roles) {
        return refusal(unit, roles) == null;
    }

    private static Refusal refusal(Unit unit, Role... roles) {
        var staff = new Staff(new StaffId("stf_somebody"), unit, Set.of(roles));
        return UNITS.refuse(staff, Role.values()).orElse(null);
    }

    @Test
    void a_handler_acts_for_the_lead_or_a_participant_and_a_clerk_also_for_the_keeper_of_a_channel() {
        for (var role : EnumSet.of(Role.HANDLER, Role.CLERK)) {
            assertThat(mayAct(LEAD, role)).isTrue();
            assertThat(mayAct(PARTICIPANT, role)).isTrue();
            assertThat(mayAct(KEEPER, role)).isEqualTo(role == Role.CLERK);
            assertThat(mayAct(STRANGER, role)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REVIEWER", "SIGNATORY", "PUBLISHER"})
    void whoever_acts_for_the_decision_body_acts_in_every_unit(Role role) {
        assertThat(mayAct(STRANGER, role)).isTrue();
    }

    @Test
    void the_role_that_reaches_across_units_must_be_one_that_was_asked_for() {
        var both = new Staff(new StaffId("stf_both"), STRANGER, Set.of(Role.HANDLER, Role.PUBLISHER));
        assertThat(UNITS.refuse(both, Role.HANDLER)).isPresent();
        assertThat(UNITS.refuse(both, Role.HANDLER, Role.PUBLISHER)).isEmpty();
        assertThat(UNITS.refuse(both, Role.CLERK).map(Refusal::rule)).contains("wrong-role");
    }

    @Test
    void a_unit_is_known_by_its_code_whatever_it_is_called_by_now() {
        assertThat(mayAct(new Unit("gx", "科技和信息化局"), Role.HANDLER)).isTrue();
        assertThat(mayAct(new Unit("xx", "科技局"), Role.HANDLER)).isFalse();
    }

    @Test
    void the_refusal_names_the_units_in_both_languages_and_nobody_in_person() {
        var handler = refusal(STRANGER, Role.HANDLER);
        assertThat(handler.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(handler.rule()).isEqualTo("outside-unit");
        for (var words : Arrays.asList(handler.detail().zh(), handler.detail().en())) {
            assertThat(words).contains("水务局", "科技局", "财政局").doesNotContain("stf_", "热线中心");
        }
        assertThat(refusal(STRANGER, Role.CLERK).detail().zh()).contains("热线中心");
    }
}
