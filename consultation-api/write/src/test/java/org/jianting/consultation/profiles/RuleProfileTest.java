// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.events.ProfileRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleProfileTest {

    private static final RuleProfile MAJOR = RuleProfiles.of(new ProfileRef("cn-major-decision", 1));
    private static final RuleProfile NORMATIVE = RuleProfiles.of(new ProfileRef("cn-normative-document", 1));
    private static final RuleProfile BRITISH = RuleProfiles.of(new ProfileRef("uk-consultation", 1));

    private static PeriodEnd.At end(RuleProfile profile, int length, PeriodUnit unit, String from) {
        return (PeriodEnd.At) profile.endOf(new CommentPeriod(length, unit), Instant.parse(from));
    }

    @Test
    void the_decision_profile_is_what_a_consultation_gets_that_names_none() {
        assertThat(RuleProfiles.standard()).isEqualTo(MAJOR);
        assertThat(RuleProfiles.all()).hasSize(4);
        assertThat(RuleProfiles.find(new ProfileRef("cn-major-decision", 2))).isEmpty();
    }

    @ParameterizedTest(name = "{0} days from {1} end with {2}")
    @CsvSource({
        // 00:00 and 23:59:59.999 on the same day in Shanghai give the same last day.
        "30, 2026-03-01T16:00:00Z, 2026-04-01, 2026-04-01T16:00:00Z",
        "30, 2026-03-02T15:59:59.999Z, 2026-04-01, 2026-04-01T16:00:00Z",
        "30, 2026-03-02T16:00:00Z, 2026-04-02, 2026-04-02T16:00:00Z",
        // A Saturday, then the Tomb-sweeping holiday from Saturday 4 to Monday 6 April.
        "30, 2026-03-05T04:00:00Z, 2026-04-07, 2026-04-07T16:00:00Z",
        // A Sunday that is worked instead (调休) is an ordinary last day.
        "10, 2026-09-10T04:00:00Z, 2026-09-20, 2026-09-20T16:00:00Z",
        // The leap day is a day.
        "30, 2024-01-31T04:00:00Z, 2024-03-01, 2024-03-01T16:00:00Z",
        "28, 2024-02-01T04:00:00Z, 2024-02-29, 2024-02-29T16:00:00Z"
    })
    void calendar_days_do_not_count_the_first_and_end_at_midnight(
            int days, String from, LocalDate lastDay, String closesAt) {
        assertThat(end(MAJOR, days, PeriodUnit.CALENDAR_DAY, from))
                .isEqualTo(new PeriodEnd.At(lastDay, Instant.parse(closesAt)));
    }

    @ParameterizedTest(name = "{0} working days from {1} end with {2}")
    @CsvSource({
        // Over the Spring Festival of 2026: 14 and 28 February, Saturdays, are worked; 15 to 23 are not.
        "7, 2026-02-11T04:00:00Z, 2026-02-27",
        "8, 2026-02-11T04:00:00Z, 2026-02-28",
        // Posted on a holiday.
        "1, 2026-02-15T04:00:00Z, 2026-02-24",
        // Over the National Day of 2025, with its make-up Saturday on 11 October.
        "7, 2025-09-29T04:00:00Z, 2025-10-15"
    })
    void working_days_follow_the_announced_schedule(int days, String from, LocalDate lastDay) {
        assertThat(end(NORMATIVE, days, PeriodUnit.WORKING_DAY, from).lastDay()).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "{0} days in London from {1} close at {2}")
    @CsvSource({
        // The clocks go forward on 29 March 2026 and back on 25 October 2026.
        "28, 2026-03-02T12:00:00Z, 2026-03-30T23:00:00Z",
        "28, 2026-02-20T12:00:00Z, 2026-03-21T00:00:00Z",
        "28, 2026-10-01T12:00:00Z, 2026-10-30T00:00:00Z",
        // 23:30 UTC in summer is the next day in London already.
        "28, 2026-06-01T23:30:00Z, 2026-06-30T23:00:00Z",
        // The day itself changes the clocks: it ends when the next one starts.
        "28, 2026-03-01T12:00:00Z, 2026-03-29T23:00:00Z",
        // Past the known years, because nothing is rolled forward and so no holiday is asked for.
        "28, 2030-06-01T12:00:00Z, 2030-06-29T23:00:00Z"
    })
    void in_london_the_last_day_ends_at_midnight_of_its_own_clock(int days, String from, String closesAt) {
        assertThat(end(BRITISH, days, PeriodUnit.CALENDAR_DAY, from).until()).isEqualTo(Instant.parse(closesAt));
    }

    @Test
    void a_year_that_nobody_announced_is_refused_by_name_and_file() {
        var posted = Instant.parse("2026-12-10T04:00:00Z");
        assertThat(MAJOR.endOf(new CommentPeriod(30, PeriodUnit.CALENDAR_DAY), posted))
                .isEqualTo(new PeriodEnd.NotKnown(new UnknownYear(2027, "profiles/holidays-cn.json")));
        assertThat(NORMATIVE.endOf(new CommentPeriod(30, PeriodUnit.WORKING_DAY), posted))
                .isEqualTo(new PeriodEnd.NotKnown(new UnknownYear(2027, "profiles/holidays-cn.json")));
    }

    @ParameterizedTest(name = "posted at {0}, the example closes at {1}")
    @CsvSource({
        "2026-12-20T01:00:00Z, 2027-01-19T16:00:00Z",
        "2027-06-01T01:00:00Z, 2027-07-01T16:00:00Z",
        "2030-01-01T01:00:00Z, 2030-01-31T16:00:00Z"
    })
    void the_rules_of_the_example_ask_for_no_holiday_and_say_what_they_are(Instant posted, Instant closes) {
        var rules = RuleProfiles.of(new ProfileRef("cn-demonstration", 1));
        assertThat(((PeriodEnd.At) rules.endOf(rules.minimumPeriod().period(), posted)).until())
                .isEqualTo(closes);
        assertThat(rules.earliestEnd(posted)).isInstanceOf(PeriodEnd.At.class);
        assertThat(rules.title().zh()).contains("演示");
        assertThat(rules.minimumPeriod().legalBasis().zh()).startsWith("演示规则");
        assertThat(rules.gates()).isEqualTo(MAJOR.gates());
        assertThat(rules.separations()).isEqualTo(MAJOR.separations());
    }

    /**
     * Days that are exchanged (调休) cancel out, so a year that was copied rightly has all its days but the weekends and the
     * statutory holidays: 11 of them, and 13 since the amendment of November 2024.
     */
    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void the_table_of_holidays_adds_up_to_what_the_law_gives(int year, int workingDays) {
        var lastOfTheYearBefore = LocalDate.of(year - 1, 12, 31);
        var table = ProfileFiles.shipped("holidays-cn.json", HolidayTable.class).years();
        var only = new WorkingDayCalendar(
                "test",
                new HolidayTable(
                        "cn",
                        "",
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        Map.of(year, Objects.requireNonNull(table.get(year)))));
        assertThat(only.plusWorkingDays(lastOfTheYearBefore, workingDays)).isInstanceOf(CountedDay.Found.class);
        assertThat(only.plusWorkingDays(lastOfTheYearBefore, workingDays + 1))
                .isInstanceOf(CountedDay.InUnknownYear.class);
        assertThat(table.get(year).workdays())
                .allSatisfy(day -> assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))
                .allSatisfy(day -> assertThat(table.get(year).daysOff()).doesNotContain(day));
    }

    @Test
    void a_newer_table_beside_the_program_knows_more_years(
            @org.junit.jupiter.api.io.TempDir java.nio.file.Path directory) throws java.io.IOException {
        var file = directory.resolve("holidays-cn.json");
        java.nio.file.Files.writeString(file, """
                {"calendar": "cn", "about": "", "weekend": ["SATURDAY", "SUNDAY"],
                 "years": {"2027": {"source": "test", "holidays": ["2027-01-01/2027-01-03"], "workdays": ["2027-01-09"]}}}
                """);
        var calendar = ProfileFiles.calendar(file);
        assertThat(calendar.workingDayFrom(LocalDate.of(2027, 1, 1)))
                .isEqualTo(new CountedDay.Found(LocalDate.of(2027, 1, 4)));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2027, 1, 8), 1))
                .isEqualTo(new CountedDay.Found(LocalDate.of(2027, 1, 9)));
        assertThat(calendar.workingDayFrom(LocalDate.of(2026, 1, 1)))
                .isEqualTo(new CountedDay.InUnknownYear(new UnknownYear(2026, file.toString())));
    }

    @Test
    void a_hard_minimum_cannot_allow_shortening() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new MinimumPeriod(
                        30,
                        PeriodUnit.CALENDAR_DAY,
                        true,
                        true,
                        new org.jianting.consultation.verdict.Words("", ""),
                        "城乡规划法 art. 26"));
    }
}
