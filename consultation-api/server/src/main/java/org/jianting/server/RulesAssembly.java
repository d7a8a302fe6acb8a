// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.time.Clock;
import java.util.List;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.interception.DefaultDispatchInterceptorRegistry;
import org.axonframework.messaging.core.interception.DefaultHandlerInterceptorRegistry;
import org.axonframework.messaging.core.interception.DispatchInterceptorRegistry;
import org.axonframework.messaging.core.interception.HandlerInterceptorRegistry;
import org.jianting.consultation.verdict.Commands;
import org.jianting.consultation.verdict.FactTags;
import org.jianting.ledger.Ledger;
import org.jianting.projections.pointtexts.PointTextsDirectory;
import org.jianting.projections.search.SearchDirectory;
import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewPositions;
import org.jianting.projections.views.ViewProcessors;
import org.jianting.projections.views.ViewStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rules on the record and lets the views follow it: all that the program says to Axon. */
@Configuration(proxyBeanMethods = false)
class RulesAssembly {

    /** Axon at work, and how far its views are. */
    record Running(AxonConfiguration axon, ViewPositions positions) {

        void shutdown() {
            axon.shutdown();
        }
    }

    @Bean(destroyMethod = "close")
    ViewStore viewStore(Settings settings) {
        return settings.mongodbUri() == null
                ? ViewStore.embedded(DataDirectory.viewsIn(settings.data()))
                : ViewStore.connect(settings.mongodbUri());
    }

    @Bean(destroyMethod = "shutdown")
    Running running(Ledger ledger, Clock clock, ViewStore store, List<View> views) {
        var configurer = ledger.register(EventSourcingConfigurer.create(), new FactTags());
        configurer.componentRegistry(components -> components
                .registerComponent(Clock.class, configuration -> clock)
                // Nothing stands between a command and its rule. By default Axon would note on each fact the number of
                // the
                // command it came from, a number that is kept nowhere else.
                .registerComponent(DispatchInterceptorRegistry.class, none -> new DefaultDispatchInterceptorRegistry())
                .registerComponent(HandlerInterceptorRegistry.class, none -> new DefaultHandlerInterceptorRegistry()));
        Features.register(configurer);
        var positions = ViewProcessors.register(configurer, store, views);
        return new Running(configurer.start(), positions);
    }

    @Bean
    SearchDirectory searchDirectory(Settings settings) {
        return new SearchDirectory(DataDirectory.indexIn(settings.data()));
    }

    @Bean
    PointTextsDirectory pointTextsDirectory(Settings settings) {
        return new PointTextsDirectory(DataDirectory.indexIn(settings.data()).resolve("points"));
    }

    @Bean
    Commands commands(Running running) {
        return new Commands(running.axon().getComponent(CommandGateway.class));
    }

    @Bean
    ViewPositions viewPositions(Running running) {
        return running.positions();
    }
}
