// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianting.consultation.verdict.Role;
import org.jianting.vault.MasterKey;
import org.jspecify.annotations.Nullable;
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
    Accounts accounts(@Value("${jianting.data}") Path data, SecondFactors factors, Sessions sessions) {
        return new Accounts(accountsIn(data), passwords(), factors, sessions, REAL_TIME);
    }

    // In the example everybody has one password, which stands on the screen; a device for each would only be in the
    // way.
    @Bean
    SecondFactors secondFactors(
            MasterKey masterKey,
            @Value("${jianting.second-factor:#{null}}") @Nullable String demanded,
            @Value("${jianting.demo:false}") boolean demo) {
        return new SecondFactors(
                new Sealing() {
                    @Override
                    public byte[] seal(byte[] secret, String of) {
                        return masterKey.seal(secret, of);
                    }

                    @Override
                    public byte[] open(byte[] sealed, String of) {
                        return masterKey.open(sealed, of);
                    }
                },
                demandedOf(demanded == null ? (demo ? "nobody" : "everybody") : demanded.strip()),
                REAL_TIME);
    }

    static Set<Role> demandedOf(String setting) {
        return switch (setting) {
            case "everybody" -> EnumSet.allOf(Role.class);
            case "nobody" -> EnumSet.noneOf(Role.class);
            case String roles -> {
                try {
                    yield Arrays.stream(roles.split(","))
                            .map(String::strip)
                            .map(Role::valueOf)
                            .collect(Collectors.toSet());
                } catch (IllegalArgumentException unknown) {
                    throw new IllegalArgumentException(
                            "jianting.second-factor is everybody, nobody or roles such as SYSTEM_ADMINISTRATOR,SIGNATORY with commas between, not \"%s\""
                                    .formatted(setting),
                            unknown);
                }
            }
        };
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
