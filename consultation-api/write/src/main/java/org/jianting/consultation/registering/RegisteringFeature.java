// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Slice;

/** Makes the rules of the clerks' counter known. */
public final class RegisteringFeature {

    private RegisteringFeature() {}

    public static EventSourcingConfigurer register(EventSourcingConfigurer configurer) {
        Slice.<ConsultationId, RegistrationPeriod>of(
                        ConsultationId.class,
                        RegistrationPeriod.class,
                        id -> new RegistrationPeriod.NotPosted(),
                        id -> Boundary.of(id, RegistrationPeriod.FACTS),
                        RegistrationPeriod::evolve)
                .on(RegisterSubmission.class, RegisterSubmission::consultationId, RegistrationPeriod::decide)
                .register(configurer);
        return Slice.<SubmissionId, Registration>of(
                        SubmissionId.class,
                        Registration.class,
                        Registration.None::new,
                        id -> Boundary.of(id, Registration.FACTS),
                        Registration::evolve)
                .on(VerifyRegistration.class, VerifyRegistration::submissionId, Registration::decide)
                .on(ReturnRegistration.class, ReturnRegistration::submissionId, Registration::decide)
                .register(configurer);
    }
}
