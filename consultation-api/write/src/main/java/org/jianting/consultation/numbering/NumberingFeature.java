// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.numbering;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Slice;

/** Makes the rules of the roster known. */
public final class NumberingFeature {

    private NumberingFeature() {}

    public static EventSourcingConfigurer register(EventSourcingConfigurer configurer) {
        Slice.of(
                        ConsultationId.class,
                        Roster.class,
                        id -> new Roster(),
                        id -> Boundary.of(id, Roster.FACTS),
                        Roster::after)
                .on(SealRoster.class, SealRoster::consultationId, Roster::decide, Roster::weigh)
                .register(configurer);
        return Slice.of(
                        RosterPageId.class,
                        RosterPage.class,
                        id -> new RosterPage(),
                        id -> EventCriteria.either(
                                Boundary.ofPage(id.consultationId(), id.round(), id.page(), RosterPage.FACTS),
                                Boundary.of(id.consultationId(), RosterPage.FACTS_OF_ALL)),
                        RosterPage::after)
                .on(ExtractPoints.class, ExtractPoints::page, RosterPage::decide)
                .register(configurer);
    }
}
