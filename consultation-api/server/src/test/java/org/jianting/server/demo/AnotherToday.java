// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The day on which the example is looked at, moved to where a test wants it. It is on the test class path only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("jianting.demo-today")
class AnotherToday {

    @Bean
    RealTime anotherToday(@Value("${jianting.demo-today}") Instant today) {
        var ahead = Duration.between(Clock.systemUTC().instant(), today);
        return new RealTime(Clock.offset(Clock.systemUTC(), ahead));
    }
}
