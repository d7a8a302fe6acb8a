// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Slice;

/** Makes the rule of the public door known. */
public final class SubmittingFeature {

    private SubmittingFeature() {}

    public static EventSourcingConfigurer register(EventSourcingConfigurer configurer) {
        Slice.<UnderKey.Key, UnderKey>of(
                        UnderKey.Key.class,
                        UnderKey.class,
                        key -> new UnderKey(null),
                        UnderKey.Key::boundary,
                        UnderKey::after)
                .register(configurer);
        return Slice.<ConsultationId, SubmissionPeriod>of(
                        ConsultationId.class,
                        SubmissionPeriod.class,
                        id -> new SubmissionPeriod.NotPosted(),
                        id -> Boundary.of(id, SubmissionPeriod.FACTS),
                        SubmissionPeriod::evolve)
                .on(
                        MakeSubmission.class,
                        MakeSubmission::consultationId,
                        UnderKey.class,
                        MakeSubmission::key,
                        SubmissionPeriod::decide)
                .register(configurer);
    }
}
