// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.profiles;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Which days are worked, by the tables that were announced, make-up days included. */
public final class WorkingDayCalendar {

    private static final Map<String, WorkingDayCalendar> CALENDARS = new ConcurrentHashMap<>();

    private final String file;
    private final Set<DayOfWeek> weekend;
    private final Map<Integer, Set<LocalDate>> daysOff = new TreeMap<>();
    private final Set<LocalDate> workedInstead = new HashSet<>();

    WorkingDayCalendar(String file, HolidayTable table) {
        this.file = file;
        this.weekend = Set.copyOf(table.weekend());
        table.years().forEach((year, days) -> {
            daysOff.put(year, days.daysOff());
            workedInstead.addAll(days.workdays());
        });
    }

    /** The calendar of a profile; a name without a file is a mistake in the profile. */
    public static WorkingDayCalendar named(String name) {
        return CALENDARS.computeIfAbsent(name, ProfileFiles::calendar);
    }

    public CountedDay plusWorkingDays(LocalDate from, int count) {
        var day = from;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (!knows(day)) {
                return unknown(day);
            }
            if (isWorked(day)) {
                left--;
            }
        }
        return new CountedDay.Found(day);
    }

    /** The day itself when it is worked, else the next that is. */
    public CountedDay workingDayFrom(LocalDate from) {
        var day = from;
        while (knows(day) && !isWorked(day)) {
            day = day.plusDays(1);
        }
        return knows(day) ? new CountedDay.Found(day) : unknown(day);
    }

    /** How many working days there are after one day, up to another and with it; empty where a year is not known. */
    OptionalInt workingDaysAfter(LocalDate from, LocalDate to) {
        int count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (!knows(day)) {
                return OptionalInt.empty();
            }
            count += isWorked(day) ? 1 : 0;
        }
        return OptionalInt.of(count);
    }

    private boolean knows(LocalDate day) {
        return daysOff.containsKey(day.getYear());
    }

    private boolean isWorked(LocalDate day) {
        var off = daysOff.getOrDefault(day.getYear(), Set.of());
        return workedInstead.contains(day) || (!off.contains(day) && !weekend.contains(day.getDayOfWeek()));
    }

    private CountedDay unknown(LocalDate day) {
        return new CountedDay.InUnknownYear(new UnknownYear(day.getYear(), file));
    }
}
