// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Slice;

/** Makes the rules of preparation known. */
public final class PreparingFeature {

    private PreparingFeature() {}

    public static EventSourcingConfigurer register(EventSourcingConfigurer configurer) {
        return Slice.<ConsultationId, Preparation>of(
                        ConsultationId.class,
                        Preparation.class,
                        id -> new Preparation.NotStarted(),
                        id -> Boundary.of(id, Preparation.FACTS),
                        Preparation::evolve)
                .on(InitiateConsultation.class, InitiateConsultation::consultationId, Preparation::decide)
                .on(RegisterDraftVersion.class, RegisterDraftVersion::consultationId, Preparation::decide)
                .on(RegisterExplanatoryNote.class, RegisterExplanatoryNote::consultationId, Preparation::decide)
                .on(SubmitForReview.class, SubmitForReview::consultationId, Preparation::decide)
                .on(ReturnForRevision.class, ReturnForRevision::consultationId, Preparation::decide)
                .on(ApproveNotice.class, ApproveNotice::consultationId, Preparation::decide)
                .on(PublishNotice.class, PublishNotice::consultationId, Preparation::decide)
                .register(configurer);
    }
}
