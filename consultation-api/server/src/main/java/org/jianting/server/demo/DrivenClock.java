// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that can be moved forward, and that in the end becomes the real one. Between two moves it runs at its own pace, so
 * that no two facts seem to happen in the same instant. It never goes back: the record would refuse to believe it.
 */
public final class DrivenClock extends Clock {

    private record Setting(Instant time, long atNanos) {}

    private final InstantSource realTime;
    private volatile Setting setting;
    private volatile boolean real;

    public DrivenClock(Instant start) {
        this(start, Clock.systemUTC());
    }

    /** @param realTime what it becomes in the end */
    DrivenClock(Instant start, InstantSource realTime) {
        this.realTime = realTime;
        this.setting = new Setting(start, System.nanoTime());
    }

    @Override
    public Instant instant() {
        if (real) {
            return realTime.instant();
        }
        var now = setting;
        return now.time().plusNanos(System.nanoTime() - now.atNanos());
    }

    /** Moves on to a later moment; a moment that has passed already changes nothing. */
    public synchronized void moveTo(Instant later) {
        if (!real && later.isAfter(instant())) {
            setting = new Setting(later, System.nanoTime());
        }
    }

    /** From now on this is the real clock. */
    public synchronized void becomeReal() {
        if (instant().isAfter(realTime.instant())) {
            throw new IllegalStateException("The example would end in the future, at %s".formatted(instant()));
        }
        real = true;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Moments are instants here; a zone is chosen where a date is printed");
    }
}
