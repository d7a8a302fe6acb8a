// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");

    private final Moments chinese = moments(Language.ZH);
    private final Moments english = moments(Language.EN);

    private static Moments moments(Language language) {
        return new Moments(ZoneId.of("Asia/Shanghai"), Texts.in(language), NOW);
    }

    @Test
    void a_closing_at_midnight_is_the_end_of_the_last_day() {
        var closesAt = Instant.parse("2026-12-05T16:00:00Z");
        assertThat(chinese.closing(closesAt)).isEqualTo("2026年12月5日 星期六 24:00");
        assertThat(english.closing(closesAt)).isEqualTo("Saturday 5 December 2026 24:00");
    }

    @Test
    void a_closing_one_second_later_is_told_by_the_clock() {
        assertThat(chinese.closing(Instant.parse("2026-12-05T16:00:01Z"))).isEqualTo("2026年12月6日 星期日 00:00");
    }

    @Test
    void how_far_off_is_told_in_days_then_hours_then_minutes() {
        assertThat(english.left(NOW.plusSeconds(2 * 86_400))).isEqualTo("2 days left");
        assertThat(english.left(NOW.plusSeconds(2 * 86_400 - 1))).isEqualTo("47 hours left");
        assertThat(english.left(NOW.plusSeconds(3_600))).isEqualTo("1 hour left");
        assertThat(english.left(NOW.plusSeconds(59))).isEqualTo("1 minute left");
        assertThat(english.left(NOW.minusSeconds(3 * 86_400))).isEqualTo("3 days ago");
    }

    @Test
    void the_closing_instant_itself_is_past() {
        assertThat(english.isPast(NOW)).isTrue();
        assertThat(english.isPast(NOW.plusMillis(1))).isFalse();
    }

    @Test
    void times_for_machines_in_a_sentence_become_times_for_people() {
        assertThat(chinese.spoken("截止时间为2026-11-24T03:00:00Z，到达时间为2026-11-24T03:00:00.250Z。"))
                .isEqualTo("截止时间为2026年11月24日 11:00:00，到达时间为2026年11月24日 11:00:00.250。");
    }

    @Test
    void a_period_that_ends_at_midnight_in_london_ends_there_and_says_so() {
        var closing = Instant.parse("2026-12-06T00:00:00Z");

        assertThat(english.in(ZoneId.of("Europe/London")).closing(closing))
                .isEqualTo("Saturday 5 December 2026 24:00 (Greenwich Mean Time)");
        assertThat(chinese.in(ZoneId.of("Europe/London")).closing(closing)).isEqualTo("2026年12月5日 星期六 24:00（格林尼治标准时间）");
        assertThat(english.closing(closing)).isEqualTo("Sunday 6 December 2026, 08:00");
    }
}
