// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** How often something came from somebody in this stretch of time and the one before; whatever is older is forgotten. */
final class Pace {

    private static final int REMEMBERED = 100_000;

    /** @param stretch counted from 1970 */
    private record Count(long stretch, int now, int before) {

        Count at(long later) {
            if (later == stretch) {
                return this;
            }
            return new Count(later, 0, later == stretch + 1 ? now : 0);
        }
    }

    private final Duration stretch;
    private final Cache<String, Count> counts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Pace(Duration stretch) {
        this.stretch = stretch;
    }

    int of(String somebody, Instant now) {
        var count = counts.getIfPresent(somebody);
        if (count == null) {
            return 0;
        }
        var current = count.at(stretchOf(now));
        return current.now() + current.before();
    }

    void note(String somebody, Instant now) {
        counts.asMap().compute(somebody, (name, count) -> {
            var current = Objects.requireNonNullElse(count, new Count(stretchOf(now), 0, 0))
                    .at(stretchOf(now));
            return new Count(current.stretch(), current.now() + 1, current.before());
        });
    }

    private long stretchOf(Instant moment) {
        return moment.getEpochSecond() / stretch.toSeconds();
    }
}
