// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.consulting;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Slice;

/** Makes the rules of an open round known. */
public final class ConsultingFeature {

    private ConsultingFeature() {}

    public static EventSourcingConfigurer register(EventSourcingConfigurer configurer) {
        return Slice.of(
                        ConsultationId.class,
                        Round.class,
                        id -> new Round(),
                        id -> Boundary.of(id, Round.FACTS),
                        Round::after)
                .on(ProposeExtension.class, ProposeExtension::consultationId, Round::decide)
                .on(ApproveExtension.class, ApproveExtension::consultationId, Round::decide)
                .on(CloseRound.class, CloseRound::consultationId, Round::decide)
                .on(ProposeWithdrawal.class, ProposeWithdrawal::consultationId, Round::decide)
                .on(ApproveWithdrawal.class, ApproveWithdrawal::consultationId, Round::decide)
                .register(configurer);
    }
}
