// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
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

    /**
     * One session, as its owner sees it.
     *
     * @param number tells it from the owner's others, and opens nothing
     * @param endsAt when it ends if nothing more is asked in it
     * @param mustSetUp whether it is good for nothing but setting up a second factor
     */
    record Signed(
            String number,
            String username,
            Staff staff,
            Instant openedAt,
            Instant lastUsedAt,
            Instant endsAt,
            boolean mustSetUp) {}

    private static final class Session {

        private final String number = OneTimeToken.hash(OneTimeToken.fresh()).substring(0, 12);
        private final String username;
        private final Staff staff;
        private final Instant openedAt;
        private volatile Instant lastUsedAt;
        private volatile boolean mustSetUp;

        Session(String username, Staff staff, Instant openedAt, boolean mustSetUp) {
            this.mustSetUp = mustSetUp;
            this.username = username;
            this.staff = staff;
            this.openedAt = openedAt;
            this.lastUsedAt = openedAt;
        }

        Instant endsAt() {
            var atLast = openedAt.plus(AT_MOST);
            var idle = lastUsedAt.plus(IDLE);
            return idle.isBefore(atLast) ? idle : atLast;
        }

        Signed signed() {
            return new Signed(number, username, staff, openedAt, lastUsedAt, endsAt(), mustSetUp);
        }
    }

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

    Opened open(String username, Staff staff, boolean mustSetUp) {
        var token = OneTimeToken.fresh();
        var at = time.instant();
        byHash.put(OneTimeToken.hash(token), new Session(username, staff, at, mustSetUp));
        return new Opened(token, at.plus(AT_MOST));
    }

    /** Who holds this token; empty when it is wrong, old, idle for too long or signed out. */
    public Optional<Staff> find(String token) {
        var now = time.instant();
        var found = Optional.ofNullable(byHash.getIfPresent(OneTimeToken.hash(token)))
                .filter(session -> now.isBefore(session.endsAt()));
        found.ifPresent(session -> session.lastUsedAt = now);
        return found.map(session -> session.staff);
    }

    /** What was missing is there: the session is good for everything from now on. */
    void lift(String token) {
        var session = byHash.getIfPresent(OneTimeToken.hash(token));
        if (session != null) {
            session.mustSetUp = false;
        }
    }

    /** The same as {@link #find} without making it last longer: whoever only asks how long it lasts is not at work. */
    Optional<Signed> look(String token) {
        return Optional.ofNullable(byHash.policy().getIfPresentQuietly(OneTimeToken.hash(token)))
                .filter(session -> time.instant().isBefore(session.endsAt()))
                .map(Session::signed);
    }

    /** Where somebody is signed in, the latest first. */
    List<Signed> of(StaffId id) {
        var now = time.instant();
        return byHash.asMap().values().stream()
                .filter(session -> session.staff.id().equals(id) && now.isBefore(session.endsAt()))
                .map(Session::signed)
                .sorted(Comparator.comparing(Signed::openedAt).reversed())
                .toList();
    }

    void close(String token) {
        byHash.invalidate(OneTimeToken.hash(token));
    }

    /** Signs a person out everywhere: what they may do has changed. */
    void closeAllOf(StaffId id) {
        byHash.asMap().values().removeIf(session -> session.staff.id().equals(id));
    }

    /** Signs a person out everywhere but here. */
    void closeOthersOf(StaffId id, String token) {
        var here = OneTimeToken.hash(token);
        byHash.asMap()
                .entrySet()
                .removeIf(entry -> entry.getValue().staff.id().equals(id)
                        && !entry.getKey().equals(here));
    }
}
