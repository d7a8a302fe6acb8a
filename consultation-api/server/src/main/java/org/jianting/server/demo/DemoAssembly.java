// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.nio.file.Path;
import org.jianting.ledger.Ledger;
import org.jianting.server.accounts.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Sets the example up when the program is started with {@code --demo}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("jianting.demo")
class DemoAssembly {

    @Bean
    @Primary
    DrivenClock demonstrationClock(Ledger ledger) {
        var clock = new DrivenClock(Demonstration.beginning());
        if (ledger.head() > 0) {
            clock.becomeReal();
        }
        return clock;
    }

    @Bean
    Demonstration demonstration(Accounts accounts, DrivenClock clock, @Value("${jianting.data:data}") Path data) {
        return new Demonstration(accounts, clock, data.resolve("demo").resolve("told.txt"));
    }

    // A runner is done before the program says that it is ready.
    @Bean
    ApplicationRunner playTheExample(Demonstration demonstration, Ledger ledger, Environment environment) {
        return arguments -> System.out.println(
                ledger.head() > 0
                        ? demonstration.told()
                        : demonstration.play("http://localhost:" + environment.getProperty("local.server.port")));
    }
}
