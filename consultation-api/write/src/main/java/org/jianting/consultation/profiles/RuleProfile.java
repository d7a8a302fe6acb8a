// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.profiles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.Set;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.verdict.Words;

/**
 * The rules of one procedure, as one of the files under {@code profiles/} has them.
 *
 * @param calendar which table of holidays says what a working day is
 * @param graceForPostInWorkingDays how long after the close the roster waits for post, where the notice names an address
 * @param legalityReviewInWorkingDays how long the legality review is given, unless it is said why it took less
 * @param boilerplateWarningShare the share of points with one and the same reason from which on a warning is shown
 * @param about what a reader should know of where the numbers come from
 */
public record RuleProfile(
        String name,
        int version,
        Words title,
        ZoneId zone,
        String calendar,
        MinimumPeriod minimumPeriod,
        LastDay lastDay,
        Set<Gate> gates,
        Set<Separation> separations,
        boolean submissionsShowWhileOpen,
        int graceForPostInWorkingDays,
        int legalityReviewInWorkingDays,
        int minimumReasonInCharacters,
        double boilerplateWarningShare,
        int outcomeInWorkingDays,
        String about) {

    public RuleProfile {
        gates = Set.copyOf(gates);
        separations = Set.copyOf(separations);
    }

    public ProfileRef ref() {
        return new ProfileRef(name, version);
    }

    public boolean demands(Gate gate) {
        return gates.contains(gate);
    }

    public boolean demands(Separation separation) {
        return separations.contains(separation);
    }

    /**
     * When a period ends that counts from this moment: the day of posting is not counted, and the last day ends at 24:00 in
     * the profile's zone.
     */
    public PeriodEnd endOf(CommentPeriod period, Instant from) {
        return switch (period.unit()) {
            case CALENDAR_DAY -> rolled(dayOf(from).plusDays(period.length()));
            case WORKING_DAY -> inWorkingDays(period.length(), from);
        };
    }

    /** The earliest end that the minimum allows for a period that counts from this moment. */
    public PeriodEnd earliestEnd(Instant from) {
        return endOf(minimumPeriod.period(), from);
    }

    /** When so many working days after this moment are over. */
    public PeriodEnd inWorkingDays(int days, Instant from) {
        return switch (WorkingDayCalendar.named(calendar).plusWorkingDays(dayOf(from), days)) {
            case CountedDay.Found(var day) -> endingWith(day);
            case CountedDay.InUnknownYear(var refusal) -> new PeriodEnd.NotKnown(refusal);
        };
    }

    /**
     * How many working days come after today up to the last one, which is 0 on the last day itself and below zero when it is
     * over; empty where nobody can say.
     */
    public OptionalInt workingDaysLeft(Instant now, LocalDate lastDay) {
        var today = dayOf(now);
        var days = WorkingDayCalendar.named(calendar);
        if (!today.isAfter(lastDay)) {
            return days.workingDaysAfter(today, lastDay);
        }
        var late = days.workingDaysAfter(lastDay, today);
        return late.isPresent() ? OptionalInt.of(-late.getAsInt()) : late;
    }

    /** The same for a period that counts every day. */
    public int daysLeft(Instant now, LocalDate lastDay) {
        return (int) ChronoUnit.DAYS.between(dayOf(now), lastDay);
    }

    /** The day that ends at this moment, or on which it falls. */
    public LocalDate lastDayBefore(Instant until) {
        return dayOf(until.minusNanos(1));
    }

    private PeriodEnd rolled(LocalDate last) {
        return switch (lastDay) {
            case AS_IT_FALLS -> endingWith(last);
            case NEXT_WORKING_DAY ->
                switch (WorkingDayCalendar.named(calendar).workingDayFrom(last)) {
                    case CountedDay.Found(var day) -> endingWith(day);
                    case CountedDay.InUnknownYear(var refusal) -> new PeriodEnd.NotKnown(refusal);
                };
        };
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private PeriodEnd endingWith(LocalDate last) {
        // 24:00 is the start of the next day, which on a night when the clocks change is not 24 hours after the start
        // of this one.
        return new PeriodEnd.At(last, last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
