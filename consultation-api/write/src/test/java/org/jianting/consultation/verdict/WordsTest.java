// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void a_moment_is_told_to_the_millisecond() {
        assertThat(Words.of("于%s", "at %s", Instant.parse("2026-10-22T04:00:00.008698468Z")))
                .isEqualTo(new Words("于2026-10-22T04:00:00.008Z", "at 2026-10-22T04:00:00.008Z"));
    }

    @Test
    void half_a_second_is_told_and_weeks_are_not_told_in_seconds() {
        assertThat(Spans.of(Duration.ofMillis(500))).isEqualTo(new Words("0.500秒", "0.500 seconds"));
        assertThat(Spans.of(Duration.ofSeconds(59))).isEqualTo(new Words("59秒", "59 seconds"));
        assertThat(Spans.of(Duration.ofSeconds(3_534_619)))
                .isEqualTo(new Words("40天21小时50分19秒", "40 days 21 hours 50 minutes 19 seconds"));
    }

    @Test
    void whoever_lacks_a_role_reads_which_by_the_names_of_the_desk() {
        var refusal = new WrongRole(EnumSet.of(Role.SIGNATORY, Role.REVIEWER), Set.of());
        assertThat(refusal.detail())
                .isEqualTo(new Words(
                        "需要以下角色之一：审核人（REVIEWER）、签发人（SIGNATORY）；您的角色：无。",
                        "One of these roles is needed: REVIEWER, SIGNATORY; you have: none."));
    }
}
