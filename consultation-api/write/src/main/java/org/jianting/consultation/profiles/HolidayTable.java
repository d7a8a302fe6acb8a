// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.profiles;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A table of holidays as its file has it.
 *
 * @param about where it comes from
 */
record HolidayTable(String calendar, String about, Set<DayOfWeek> weekend, Map<Integer, Year> years) {

    /**
     * One announced year.
     *
     * @param holidays days, or first/last
     * @param workdays days of a weekend that are worked instead (调休)
     */
    record Year(String source, List<String> holidays, List<LocalDate> workdays) {

        Set<LocalDate> daysOff() {
            var days = new HashSet<LocalDate>();
            holidays.forEach(written -> each(written, days::add));
            return days;
        }

        private static void each(String written, Consumer<LocalDate> use) {
            var ends = written.split("/");
            var last = LocalDate.parse(ends[ends.length - 1]);
            for (var day = LocalDate.parse(ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
                use.accept(day);
            }
        }
    }
}
