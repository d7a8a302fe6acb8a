// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Five wrong passwords close a name for a quarter of an hour, whether or not anybody has that name: a lock that fell only on
 * real accounts would tell which are real.
 */
final class Lockout {

    static final int FAILURES = 5;
    static final Duration FOR = Duration.ofMinutes(15);
    private static final int NAMES_REMEMBERED = 100_000;

    private record Failures(int count, Instant last) {}

    private final InstantSource time;
    private final Cache<String, Failures> byName =
            Caffeine.newBuilder().maximumSize(NAMES_REMEMBERED).build();

    Lockout(InstantSource time) {
        this.time = time;
    }

    /** Until when this name is closed; empty when it is not. */
    Optional<Instant> until(String username) {
        var failures = byName.getIfPresent(key(username));
        if (failures == null || failures.count() < FAILURES) {
            return Optional.empty();
        }
        return Optional.of(failures.last().plus(FOR))
                .filter(until -> time.instant().isBefore(until));
    }

    void failed(String username) {
        var now = time.instant();
        byName.asMap()
                .merge(
                        key(username),
                        new Failures(1, now),
                        (before, one) ->
                                new Failures(before.last().plus(FOR).isAfter(now) ? before.count() + 1 : 1, now));
    }

    void succeeded(String username) {
        byName.invalidate(key(username));
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
