// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import java.time.Instant;
import org.jianting.server.demo.DrivenClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The clock by which a story lets months pass. It is on the test class path only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("jianting.story-begins")
class StoryClock {

    @Bean
    @Primary
    DrivenClock storyClock(@Value("${jianting.story-begins}") String begins) {
        return new DrivenClock(Instant.parse(begins));
    }
}
