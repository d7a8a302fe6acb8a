// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Slice;

/** Makes the rules about personal data known. */
public final class PrivacyFeature {

    private PrivacyFeature() {}

    public static EventSourcingConfigurer register(EventSourcingConfigurer configurer) {
        return Slice.<SubmissionId, PersonalData>of(
                        SubmissionId.class,
                        PersonalData.class,
                        PersonalData.None::new,
                        id -> Boundary.of(id, PersonalData.FACTS),
                        PersonalData::evolve)
                .on(LookAtIdentity.class, LookAtIdentity::submissionId, PersonalData::decide)
                .on(ProposeErasure.class, ProposeErasure::submissionId, PersonalData::decide)
                .on(ApproveErasure.class, ApproveErasure::submissionId, PersonalData::decide)
                .on(ReturnErasure.class, ReturnErasure::submissionId, PersonalData::decide)
                .on(CompleteErasure.class, CompleteErasure::submissionId, PersonalData::decide)
                .register(configurer);
    }
}
