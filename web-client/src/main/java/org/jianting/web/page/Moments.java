// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates as people say them: with the weekday, the end of a day as 24:00, and how far off it is. */
public final class Moments {

    private final ZoneId zone;
    private final Texts texts;
    private final Instant now;

    public Moments(ZoneId zone, Texts texts, Instant now) {
        this.zone = zone;
        this.texts = texts;
        this.now = now;
    }

    /** Saturday 5 December 2026, or 2026年12月5日 星期六. */
    public String day(Instant moment) {
        return format(moment, texts.get("date.day"));
    }

    /** The same with hours and minutes. */
    public String minute(Instant moment) {
        return format(moment, texts.get("date.minute"));
    }

    /** The same with seconds, for receipts. */
    public String second(Instant moment) {
        return format(moment, texts.get("date.second"));
    }

    /** A closing: midnight is written as 24:00 of the day that ends, because that is the last day on which people can comment. */
    public String closing(Instant closesAt) {
        var local = closesAt.atZone(zone);
        return local.toLocalTime().toSecondOfDay() == 0
                ? format(closesAt.minusSeconds(1), texts.get("date.day")) + " 24:00"
                : minute(closesAt);
    }

    /** "12 days left", "5 hours left", "closed 3 days ago". */
    public String left(Instant until) {
        var left = Duration.between(now, until);
        var key = left.isNegative() ? "date.ago" : "date.left";
        var span = left.abs();
        if (span.toDays() >= 2) {
            return texts.get(key + ".days", span.toDays());
        }
        return span.toHours() >= 1
                ? texts.get(key + ".hours", span.toHours())
                : texts.get(key + ".minutes", Math.max(1, span.toMinutes()));
    }

    private String format(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, texts.language().locale())
                .withZone(zone)
                .format(moment);
    }
}
