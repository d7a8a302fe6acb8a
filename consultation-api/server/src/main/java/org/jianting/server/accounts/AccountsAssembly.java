// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Puts the accounts together. They live by the real time even where the procedure's clock is driven by a demonstration: thirty
 * days of consultation must not end a session.
 */
@Configuration(proxyBeanMethods = false)
class AccountsAssembly {

    private static final InstantSource REAL_TIME = Clock.systemUTC();

    /** As OWASP recommends for Argon2id with two passes: nineteen mebibytes for each attempt. */
    private static final int ARGON2_KIBIBYTES = 19 << 10;

    // Few at once, and few waiting: each attempt costs a core some tens of milliseconds and nineteen mebibytes.
    private static final int AT_ONCE = 2;
    private static final int WAITING = 64;

    @Bean
    Sessions sessions() {
        return new Sessions(REAL_TIME);
    }

    @Bean(destroyMethod = "close")
    Accounts accounts(@Value("${jianting.data}") Path data, Sessions sessions) {
        return new Accounts(accountsIn(data), passwords(), sessions, REAL_TIME);
    }

    static Path accountsIn(Path data) {
        return data.resolve("accounts").resolve("accounts.db");
    }

    static Passwords passwords() {
        return new Passwords(ARGON2_KIBIBYTES);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler accountsThreads() {
        return Schedulers.newBoundedElastic(AT_ONCE, WAITING, "accounts");
    }
}
