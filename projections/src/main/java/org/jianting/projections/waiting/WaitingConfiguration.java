// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.waiting;

import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the view together; the program brings the store. */
@Configuration(proxyBeanMethods = false)
public class WaitingConfiguration {

    @Bean
    Waitings waitings(ViewStore store) {
        return Waitings.in(store);
    }

    @Bean
    View waitingView(Waitings waitings) {
        return waitings.view();
    }

    @Bean
    FindInvolvement findInvolvement(Waitings waitings) {
        return waitings.find();
    }
}
