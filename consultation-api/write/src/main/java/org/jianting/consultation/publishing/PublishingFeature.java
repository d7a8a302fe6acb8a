// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Slice;

/** The commands by which the outcome is put together and published. */
public final class PublishingFeature {

    private PublishingFeature() {}

    public static EventSourcingConfigurer register(EventSourcingConfigurer configurer) {
        Slice.of(ConsultationId.class, Manuscripts.class, Manuscripts::of, Manuscripts::criteria, Manuscripts::after)
                .on(RegisterFinalDocument.class, RegisterFinalDocument::consultationId, Manuscripts::decide)
                .on(RegisterInterpretation.class, RegisterInterpretation::consultationId, Manuscripts::decide)
                .register(configurer);
        return Slice.of(Bundle.Key.class, Bundle.class, Bundle::new, Bundle.Key::criteria, Bundle::after)
                .on(
                        SealOutcome.class,
                        asked -> new Bundle.Key(asked.consultationId(), asked.round()),
                        Bundle::decide,
                        Bundle::weigh)
                .on(
                        PublishOutcome.class,
                        asked -> new Bundle.Key(asked.consultationId(), asked.round()),
                        Bundle::decide)
                .register(configurer);
    }
}
