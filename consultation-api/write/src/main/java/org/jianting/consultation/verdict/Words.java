// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** One sentence in the two languages of the house, Chinese first. */
public record Words(String zh, String en) {

    /** Fills the same values into both sentences, by {@link String#formatted}; a moment to the millisecond, as people read it. */
    @SuppressWarnings("AnnotateFormatMethod") // two formats share their values; no annotation can say so
    public static Words of(String zh, String en, Object... values) {
        var told = Arrays.stream(values).map(Words::readable).toArray();
        return new Words(zh.formatted(told), en.formatted(told));
    }

    private static Object readable(Object value) {
        return value instanceof Instant moment ? moment.truncatedTo(ChronoUnit.MILLIS) : value;
    }
}
