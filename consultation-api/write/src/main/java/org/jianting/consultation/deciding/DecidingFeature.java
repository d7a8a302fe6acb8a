// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Slice;

/** The commands on the way to the decision. */
public final class DecidingFeature {

    private DecidingFeature() {}

    public static EventSourcingConfigurer register(EventSourcingConfigurer configurer) {
        return Slice.of(
                        ConsultationId.class,
                        Procedure.class,
                        Procedure::of,
                        id -> Boundary.of(id, Procedure.FACTS),
                        Procedure::after)
                .on(RegisterExpertOpinion.class, RegisterExpertOpinion::consultationId, Decisions::decide)
                .on(RegisterRiskAssessment.class, RegisterRiskAssessment::consultationId, Decisions::decide)
                .on(RegisterCompetitionReview.class, RegisterCompetitionReview::consultationId, Decisions::decide)
                .on(ConcludeLegalityReview.class, ConcludeLegalityReview::consultationId, Decisions::decide)
                .on(RecordCollectiveDiscussion.class, RecordCollectiveDiscussion::consultationId, Decisions::decide)
                .on(RecordPartyReport.class, RecordPartyReport::consultationId, Decisions::decide)
                .on(TakeDecision.class, TakeDecision::consultationId, Decisions::decide, Decisions::weigh)
                .on(ReturnDecision.class, ReturnDecision::consultationId, Decisions::decide)
                .register(configurer);
    }
}
