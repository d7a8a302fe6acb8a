// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.bench;

import java.time.Duration;
import java.time.Instant;
import org.jianting.server.demo.DrivenClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The clock by which {@link Seed} lets a round of thirty days pass. It is on the test class path only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("jianting.bench")
class BenchClock {

    @Bean
    @Primary
    DrivenClock drivenClock() {
        return new DrivenClock(Instant.now().minus(Duration.ofDays(90)));
    }
}
