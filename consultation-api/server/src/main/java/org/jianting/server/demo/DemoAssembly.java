// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.nio.file.Path;
import java.time.Clock;
import org.jianting.ledger.Ledger;
import org.jianting.server.accounts.Accounts;
import org.springframework.beans.factory.ObjectProvider;
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

    private static RealTime realTime(ObjectProvider<RealTime> other) {
        return other.getIfAvailable(() -> new RealTime(Clock.systemUTC()));
    }

    @Bean
    @Primary
    DrivenClock demonstrationClock(Ledger ledger, ObjectProvider<RealTime> other) {
        var realTime = realTime(other);
        var clock = new DrivenClock(new Days(realTime).beginning(), realTime.source());
        if (ledger.head() > 0) {
            clock.becomeReal();
        }
        return clock;
    }

    @Bean
    Demonstration demonstration(
            Accounts accounts,
            DrivenClock clock,
            ObjectProvider<RealTime> other,
            @Value("${jianting.data:data}") Path data) {
        return new Demonstration(
                accounts, clock, new Days(realTime(other)), data.resolve("demo").resolve("told.txt"));
    }

    // A runner is done before the program says that it is ready.
    @Bean
    ApplicationRunner playTheExample(Demonstration demonstration, Ledger ledger, Environment environment) {
        return arguments -> {
            var address = "http://localhost:" + environment.getProperty("local.server.port");
            System.out.println(ledger.head() > 0 ? demonstration.told(address) : demonstration.play(address));
        };
    }
}
