// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the outcome together: its view, its readers and its addresses. The program brings the store, the record and the index. */
@Configuration(proxyBeanMethods = false)
public class OutcomeConfiguration {

    @Bean
    RecordedFacts recordedFacts(EventStorageEngine engine) {
        return new RecordedFactsOfEngine(engine);
    }

    @Bean
    OutcomeShelf outcomeShelf(ViewStore store) {
        return new OutcomeShelf(store);
    }

    @Bean
    View outcomeView(OutcomeShelf shelf, RecordedFacts record) {
        return new OutcomeView(shelf, record);
    }

    @Bean
    Outcomes outcomes(OutcomeShelf shelf, PointFinder finder) {
        return new Outcomes(shelf, finder);
    }

    @Bean
    OutcomeEndpoint outcomeEndpoint(Outcomes outcomes, OutcomeShelf shelf) {
        return new OutcomeEndpoint(outcomes, shelf);
    }
}
