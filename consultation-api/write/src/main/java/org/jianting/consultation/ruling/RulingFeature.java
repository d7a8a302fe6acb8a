// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.jianting.consultation.verdict.Slice;

/** The commands by which points are ruled on. */
public final class RulingFeature {

    private RulingFeature() {}

    public static EventSourcingConfigurer register(EventSourcingConfigurer configurer) {
        Slice.of(
                        RuledPagesBoundary.class,
                        RuledPages.class,
                        RuledPages::new,
                        RuledPagesBoundary::criteria,
                        RuledPages::after)
                .on(ProposeRulings.class, RuledPagesBoundary::of, RuledPages::decide)
                .on(SupersedeRuling.class, RuledPagesBoundary::of, RuledPages::decide)
                .register(configurer);
        return Slice.of(
                        RoundRulings.Key.class,
                        RoundRulings.class,
                        RoundRulings::new,
                        RoundRulings.Key::criteria,
                        RoundRulings::after)
                .on(
                        ApproveRulings.class,
                        asked -> new RoundRulings.Key(asked.consultationId(), asked.round()),
                        RoundRulings::decide,
                        RoundRulings::weigh)
                .on(
                        ReturnRulings.class,
                        asked -> new RoundRulings.Key(asked.consultationId(), asked.round()),
                        RoundRulings::decide)
                .register(configurer);
    }
}
