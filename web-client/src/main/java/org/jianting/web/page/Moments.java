// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Dates as people say them: with the weekday, the end of a day as 24:00, and how far off it is. */
public final class Moments {

    private static final Pattern MACHINE_TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?Z");

    /** Where nothing else is said; its name is not written beside every time. */
    static final ZoneId AT_HOME = ZoneId.of("Asia/Shanghai");

    private final ZoneId zone;
    private final Texts texts;
    private final Instant now;

    public Moments(ZoneId zone, Texts texts, Instant now) {
        this.zone = zone;
        this.texts = texts;
        this.now = now;
    }

    /** The same moments as the clocks of another zone show them. */
    Moments in(ZoneId other) {
        return new Moments(other, texts, now);
    }

    /** Saturday 5 December 2026, or 2026年12月5日 星期六. */
    public String day(Instant moment) {
        return format(moment, texts.get("date.day"));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(
                        texts.get("date.day"), texts.language().locale())
                .format(day);
    }

    /** The same with hours and minutes. */
    public String minute(Instant moment) {
        return format(moment, texts.get("date.minute")) + zoneName(moment);
    }

    /** The same with seconds, for receipts. */
    public String second(Instant moment) {
        return format(moment, texts.get("date.second")) + zoneName(moment);
    }

    /** A closing: midnight is written as 24:00 of the day that ends, because that is the last day on which people can comment. */
    public String closing(Instant closesAt) {
        return closesAt.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT)
                ? format(closesAt.minusSeconds(1), texts.get("date.day")) + " 24:00" + zoneName(closesAt)
                : minute(closesAt);
    }

    /** For machines, in the {@code datetime} attribute. */
    public String machine(Instant moment) {
        return moment.atZone(zone).toOffsetDateTime().toString();
    }

    public boolean isPast(Instant moment) {
        return !now.isBefore(moment);
    }

    /** "12 days left", "5 hours left", "3 days ago". */
    public String left(Instant until) {
        var left = Duration.between(now, until);
        return left.isNegative() ? ago(left.abs()) : ahead(left);
    }

    private String ahead(Duration left) {
        if (left.toDays() >= 2) {
            return texts.get("date.left.days", left.toDays());
        }
        return left.toHours() >= 1
                ? texts.get("date.left.hours", left.toHours())
                : texts.get("date.left.minutes", Math.max(1, left.toMinutes()));
    }

    private String ago(Duration since) {
        if (since.toDays() >= 2) {
            return texts.get("date.ago.days", since.toDays());
        }
        return since.toHours() >= 1
                ? texts.get("date.ago.hours", since.toHours())
                : texts.get("date.ago.minutes", Math.max(1, since.toMinutes()));
    }

    /** A sentence in which the rules wrote times for machines, with these times as people read them here. */
    public String spoken(String sentence) {
        return MACHINE_TIME
                .matcher(sentence)
                .replaceAll(
                        found -> second(Instant.parse(found.group())) + (found.group(2) == null ? "" : found.group(2)));
    }

    /** A time of the clock elsewhere says where: a reader who takes it for their own comes hours late. */
    private String zoneName(Instant moment) {
        return zone.equals(AT_HOME) ? "" : format(moment, texts.get("date.zone"));
    }

    private String format(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, texts.language().locale())
                .withZone(zone)
                .format(moment);
    }
}
