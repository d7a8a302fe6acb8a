// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** By default every server in a process shares its event loops, and the first to stop stops them for all. */
@Configuration(proxyBeanMethods = false)
class OwnEventLoops {

    @Bean
    ReactorResourceFactory reactorResources() {
        var own = new ReactorResourceFactory();
        own.setUseGlobalResources(false);
        return own;
    }
}
