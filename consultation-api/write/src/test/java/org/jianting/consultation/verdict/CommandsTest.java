// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jianting.consultation.deciding.DecidingFeature;
import org.jianting.consultation.deciding.RegisterExpertOpinion;
import org.jianting.consultation.deciding.RegisterRiskAssessment;
import org.jianting.consultation.desk.House;
import org.jianting.consultation.desk.Interposing;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ExpertOpinionRegistered;
import org.jianting.consultation.events.GateResult;
import org.jianting.consultation.events.RiskAssessmentRegistered;
import org.jianting.consultation.preparing.Prepared;
import org.jianting.consultation.preparing.PreparingFeature;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final ConsultationId ID = new ConsultationId("cns_1");

    @Test
    void of_a_dozen_who_change_the_same_matter_at_once_the_one_who_always_comes_second_is_recorded_too() {
        var record = new Interposing(ExpertOpinionRegistered.class);
        try (var house = House.with(NOW, record::register, PreparingFeature::register, DecidingFeature::register)) {
            house.accepted(Prepared.initiate(ID, Prepared.MAJOR, NOW));
            for (int n = 1; n <= 11; n++) {
                var other = new RegisterRiskAssessment(
                        ID, GateResult.PASSED, "第%d号".formatted(n), "可控", Prepared.HANDLER, NOW);
                record.before(() -> house.accepted(other));
            }
            house.accepted(new RegisterExpertOpinion(ID, GateResult.PASSED, "第1号", "", Prepared.HANDLER, NOW));
            assertThat(record.attempts()).isEqualTo(12);
            assertThat(house.facts())
                    .filteredOn(RiskAssessmentRegistered.class::isInstance)
                    .hasSize(11);
            assertThat(house.facts().getLast()).isInstanceOf(ExpertOpinionRegistered.class);
        }
    }
}
