// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What an auditor reads: the facts of the record, and what was done to accounts. Neither holds personal data in clear. */
public interface Trail {

    /** Which of the two lists; reads of identities are facts of one kind. */
    enum Of {
        FACTS,
        READS,
        ACCOUNTS
    }

    /**
     * What is looked for; what is absent is not asked about.
     *
     * @param kind name of the fact or of the act
     * @param until the first moment that is not wanted any more
     */
    record Wanted(
            Of of,
            @Nullable String consultation,
            @Nullable String person,
            @Nullable String kind,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /**
     * One line.
     *
     * @param number its place on the list, counted from 1
     * @param kind name of the fact or of the act
     * @param by pseudonym; absent where the clock or the public did it
     * @param about the consultation, or the account by its pseudonym
     */
    record Line(
            long number, Instant at, String kind, @Nullable String by, String about, String detail) {}

    /**
     * Some lines, the latest first.
     *
     * @param from the highest number that was looked at
     * @param downTo the lowest
     * @param isEnd whether there is nothing earlier
     */
    record Found(List<Line> lines, long from, long downTo, boolean isEnd) {

        public Found {
            lines = List.copyOf(lines);
        }
    }

    /** At most one page, and not more than some thousands of lines looked at for it, however rare what is looked for. */
    Mono<Found> before(Optional<Long> number, Wanted wanted);

    /** Everything that fits, the earliest first, read as it is taken. Close it. */
    Stream<Line> all(Wanted wanted);
}
