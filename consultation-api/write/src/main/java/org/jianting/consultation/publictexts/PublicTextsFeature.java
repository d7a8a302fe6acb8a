// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Slice;

/** Makes the rules of public texts known. */
public final class PublicTextsFeature {

    private PublicTextsFeature() {}

    public static EventSourcingConfigurer register(EventSourcingConfigurer configurer) {
        return Slice.of(
                        RosterPages.class,
                        PublicTexts.class,
                        pages -> new PublicTexts(),
                        pages -> EventCriteria.either(
                                pages.boundary(PublicTexts.FACTS),
                                Boundary.of(pages.consultationId(), PublicTexts.FACTS_OF_ALL)),
                        PublicTexts::after)
                .on(ProposePublicTexts.class, ProposePublicTexts::pages, PublicTexts::decide)
                .on(ApprovePublicTexts.class, ApprovePublicTexts::pages, PublicTexts::decide)
                .register(configurer);
    }
}
