// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.time.Duration;

/** How long something is, as people say it: seconds while they matter, and days for what is weeks late. */
public final class Spans {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Spans() {}

    public static Words of(Duration span) {
        return span.compareTo(MINUTE) < 0 ? seconds(span) : longer(span);
    }

    // To the millisecond: whoever came half a second late should not read "0 seconds late".
    private static Words seconds(Duration span) {
        long millis = span.toMillis();
        var number = millis % 1000 == 0 ? Long.toString(millis / 1000) : "%.3f".formatted(millis / 1000.0);
        return new Words(number + "秒", number + " seconds");
    }

    private static Words longer(Duration span) {
        var zh = new StringBuilder();
        var en = new StringBuilder();
        add(zh, en, span.toDays(), "天", "days");
        add(zh, en, span.toHoursPart(), "小时", "hours");
        add(zh, en, span.toMinutesPart(), "分", "minutes");
        add(zh, en, span.toSecondsPart(), "秒", "seconds");
        return new Words(zh.toString(), en.toString());
    }

    private static void add(StringBuilder zh, StringBuilder en, long number, String unitZh, String unitEn) {
        if (number > 0) {
            zh.append(number).append(unitZh);
            en.append(en.isEmpty() ? "" : " ").append(number).append(' ').append(unitEn);
        }
    }
}
