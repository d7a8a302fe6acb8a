// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.tally;

import org.jianting.projections.search.ReceivedCounts;
import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the tally together; the program brings the store. */
@Configuration(proxyBeanMethods = false)
public class TallyConfiguration {

    @Bean
    Tallies tallies(ViewStore store) {
        return Tallies.in(store);
    }

    @Bean
    View tallyView(Tallies tallies) {
        return tallies.view();
    }

    @Bean
    FindTally findTally(Tallies tallies) {
        return tallies.find();
    }

    @Bean
    ReceivedCounts receivedCounts(FindTally find) {
        return find::received;
    }

    @Bean
    TallyEndpoint tallyEndpoint(FindTally find) {
        return new TallyEndpoint(find);
    }
}
