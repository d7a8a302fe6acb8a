// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.verdict.Staff;

/**
 * Who is signed in. Only in memory, and only by the hash of the token: a restart signs everybody out, and a copy of the memory
 * signs nobody in.
 */
public final class Sessions {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration AT_MOST = Duration.ofHours(12);
    private static final int SIGNED_IN_AT_ONCE = 10_000;

    record Opened(String token, Instant expiresAt) {}

    private record Session(Staff staff, Instant until) {}

    private final InstantSource time;
    private final Cache<String, Session> byHash;

    Sessions(InstantSource time) {
        this.time = time;
        this.byHash = Caffeine.newBuilder()
                .maximumSize(SIGNED_IN_AT_ONCE)
                .expireAfterAccess(IDLE)
                .ticker(() -> Duration.between(Instant.EPOCH, time.instant()).toNanos())
                .build();
    }

    Opened open(Staff staff) {
        var token = OneTimeToken.fresh();
        var until = time.instant().plus(AT_MOST);
        byHash.put(OneTimeToken.hash(token), new Session(staff, until));
        return new Opened(token, until);
    }

    /** Who holds this token; empty when it is wrong, old, idle for too long or signed out. */
    public Optional<Staff> find(String token) {
        return Optional.ofNullable(byHash.getIfPresent(OneTimeToken.hash(token)))
                .filter(session -> time.instant().isBefore(session.until()))
                .map(Session::staff);
    }

    void close(String token) {
        byHash.invalidate(OneTimeToken.hash(token));
    }

    /** Signs a person out everywhere: what they may do has changed. */
    void closeAllOf(StaffId id) {
        byHash.asMap().values().removeIf(session -> session.staff().id().equals(id));
    }
}
