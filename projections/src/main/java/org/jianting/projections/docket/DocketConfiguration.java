// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.time.Clock;
import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the docket together; the program brings the store and the clock. */
@Configuration(proxyBeanMethods = false)
public class DocketConfiguration {

    @Bean
    Dockets dockets(ViewStore store, Clock clock) {
        return Dockets.in(store, clock);
    }

    @Bean
    View docketView(Dockets dockets) {
        return dockets.view();
    }

    @Bean
    FindDocket findDocket(Dockets dockets) {
        return dockets.find();
    }

    @Bean
    FindDossier findDossier(Dockets dockets) {
        return dockets.dossiers();
    }

    @Bean
    DocketEndpoint docketEndpoint(FindDocket find) {
        return new DocketEndpoint(find);
    }

    @Bean
    DossierEndpoint dossierEndpoint(FindDossier find) {
        return new DossierEndpoint(find);
    }
}
