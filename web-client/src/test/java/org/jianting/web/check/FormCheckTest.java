// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.web.check.FormCheck.Asked;
import org.jianting.web.check.FormCheck.Brought;
import org.jianting.web.check.FormCheck.Finding;
import org.jianting.web.page.Language;
import org.jianting.web.page.Texts;
import org.jianting.web.submit.Solved;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class FormCheckTest {

    private static final ConsultationId ID = new ConsultationId("cns_1");
    private static final Texts ENGLISH = Texts.in(Language.EN);
    private static final MockServerWebExchange SOMEBODY =
            MockServerWebExchange.from(MockServerHttpRequest.get("/").build());

    private Instant now = Instant.parse("2026-11-24T04:00:00Z");
    private String address = "10.0.0.1";

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final FormCheck check = check("secret", 3);

    private FormCheck check(String secret, int plainPerHour) {
        return new FormCheck(
                new CheckSettings("on", 100, Duration.ofSeconds(5), plainPerHour),
                () -> secret,
                exchange -> address,
                clock);
    }

    private Asked ask(String key) {
        return check.ask(ID, key, "", ENGLISH, SOMEBODY);
    }

    private static Brought work(Asked asked) {
        var work = Objects.requireNonNull(asked.work());
        return new Brought(work.packed(), Solved.number("name=\"work\" value=\"" + work.packed() + "\""), "", "");
    }

    private static Brought answer(Asked asked) {
        return new Brought("", "", asked.ticket(), Solved.sum(asked.question()));
    }

    private Finding find(String key, Brought brought) {
        return check.find(ID, key, brought, SOMEBODY);
    }

    @Test
    void work_is_good_for_the_form_that_it_was_given_to_and_for_no_other() {
        var brought = work(ask("key-1"));

        assertThat(find("key-1", brought)).isEqualTo(Finding.PASSED);
        assertThat(find("key-2", brought)).isEqualTo(Finding.EXPIRED);
        assertThat(check.find(new ConsultationId("cns_2"), "key-1", brought, SOMEBODY))
                .isEqualTo(Finding.EXPIRED);
    }

    @Test
    void work_that_was_not_done_or_not_given_out_here_is_worth_nothing() {
        var asked = ask("key-1");
        var done = work(asked);
        var number = Long.parseLong(done.number());

        assertThat(find("key-1", new Brought(done.work(), Long.toString(number + 1), "", "")))
                .isEqualTo(Finding.EXPIRED);
        assertThat(find("key-1", new Brought(done.work().replace("a", "b"), done.number(), "", "")))
                .isEqualTo(Finding.EXPIRED);
        assertThat(find("key-1", new Brought("", done.number(), "", ""))).isEqualTo(Finding.EXPIRED);
        assertThat(check("another", 3).find(ID, "key-1", done, SOMEBODY)).isEqualTo(Finding.EXPIRED);
        assertThat(find("key-1", new Brought("", "", "", ""))).isEqualTo(Finding.NOTHING_CAME);
    }

    @Test
    void work_and_answers_are_good_for_two_hours_and_over_a_restart() {
        var brought = work(ask("key-1"));
        var answer = answer(ask("key-1"));

        now = now.plus(Duration.ofHours(2)).minusSeconds(1);
        assertThat(find("key-1", brought)).isEqualTo(Finding.PASSED);
        assertThat(check("secret", 3).find(ID, "key-1", answer, SOMEBODY)).isEqualTo(Finding.PASSED);
        now = now.plusSeconds(1);
        assertThat(find("key-1", brought)).isEqualTo(Finding.EXPIRED);
        assertThat(find("key-1", answer)).isEqualTo(Finding.EXPIRED);
    }

    @Test
    void no_digit_of_the_answer_can_be_moved_into_the_time_at_which_it_expires() {
        for (int tries = 0; tries < 50; tries++) {
            var done = work(ask("key-1"));
            var parts = done.work().split(" ", -1);
            var moved = parts[0] + done.number().charAt(0);
            var rest = done.number().substring(1);
            assertThat(find("key-1", new Brought(done.work().replace(parts[0], moved), rest, "", "")))
                    .isIn(Finding.EXPIRED, Finding.NOTHING_CAME);
        }
    }

    @Test
    void an_answer_in_words_passes_after_five_seconds_in_figures_or_in_either_language() {
        var asked = ask("key-1");
        assertThat(find("key-1", answer(asked))).isEqualTo(Finding.TOO_SOON);
        now = now.plusSeconds(5);
        assertThat(find("key-1", answer(asked))).isEqualTo(Finding.PASSED);
        for (var language : Language.values()) {
            var sum = Integer.parseInt(Solved.sum(asked.question()));
            var word = Texts.in(language).get("check.numbers").split(" ", -1)[sum];
            assertThat(find("key-1", new Brought("", "", asked.ticket(), " " + word + " ")))
                    .isEqualTo(Finding.PASSED);
        }
        assertThat(find("key-1", new Brought("", "", asked.ticket(), "1"))).isEqualTo(Finding.WRONG_ANSWER);
        assertThat(find("key-2", answer(asked))).isEqualTo(Finding.EXPIRED);
    }

    @Test
    void the_same_question_is_asked_again_after_a_wrong_answer() {
        var asked = ask("key-1");

        assertThat(check.ask(ID, "key-1", asked.ticket(), ENGLISH, SOMEBODY).ticket())
                .isEqualTo(asked.ticket());
    }

    @Test
    void only_so_many_comments_an_hour_come_with_an_answer_in_words_from_one_address() {
        for (int number = 1; number <= 3; number++) {
            assertThat(plain("key-" + number)).isEqualTo(Finding.PASSED);
        }
        assertThat(plain("key-4")).isEqualTo(Finding.TOO_MANY);
        address = "10.0.0.2";
        assertThat(plain("key-5")).isEqualTo(Finding.PASSED);
        address = "10.0.0.1";
        now = now.plus(Duration.ofHours(1));
        assertThat(plain("key-6")).isEqualTo(Finding.PASSED);
    }

    private Finding plain(String key) {
        var asked = ask(key);
        now = now.plusSeconds(5);
        return find(key, answer(asked));
    }

    @Test
    void the_work_doubles_with_every_five_comments_of_an_address_and_grows_old() {
        for (int number = 0; number < 10; number++) {
            assertThat(check.hardness(ID, SOMEBODY)).isEqualTo(100L << (number / 5));
            check.taken(ID, SOMEBODY);
        }
        address = "10.0.0.2";
        assertThat(check.hardness(ID, SOMEBODY)).isEqualTo(100);
        address = "10.0.0.1";
        now = now.plus(Duration.ofMinutes(10));
        assertThat(check.hardness(ID, SOMEBODY)).isEqualTo(100);
    }

    @Test
    void when_everybody_writes_at_once_everybody_works_a_little_more() {
        for (int number = 0; number < 60; number++) {
            address = "10.0.1." + number;
            check.taken(ID, SOMEBODY);
        }
        address = "10.0.0.9";
        assertThat(check.hardness(ID, SOMEBODY)).isEqualTo(200);
        assertThat(check.hardness(new ConsultationId("cns_2"), SOMEBODY)).isEqualTo(100);
    }

    @Test
    void where_it_is_off_nothing_is_asked() {
        var off = new FormCheck(new CheckSettings("off", 100, Duration.ZERO, 1), () -> "s", exchange -> address, clock);
        assertThat(off.find(ID, "key-1", new Brought("", "", "", ""), SOMEBODY)).isEqualTo(Finding.PASSED);
        assertThatThrownBy(() -> new CheckSettings("maybe", 100, Duration.ZERO, 1))
                .hasMessageContaining("on or off");
    }
}
