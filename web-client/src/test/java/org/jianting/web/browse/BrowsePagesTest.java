// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jianting.web.Examples;
import org.jianting.web.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

class BrowsePagesTest {

    private final House house = new House();
    private final WebTestClient reader = house.reader();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_front_page_says_what_is_open_and_what_was_decided_with_its_figures() {
        assertThat(page("/?lang=en"))
                .contains("<b>11 days left</b> · closes Saturday 5 December 2026 24:00 · 60 submissions so far")
                .contains("Published Friday 20 November 2026 · 47 points, 11 adopted in whole or part")
                .contains("action=\"/consultations\"");
    }

    @Test
    void the_list_keeps_state_and_words_in_its_links() {
        assertThat(page("/consultations?state=open&q=单车&lang=en"))
                .contains("href=\"/consultations?state=published&amp;q=%E5%8D%95%E8%BD%A6\"")
                .contains("value=\"单车\"")
                .contains("name=\"state\" value=\"open\"")
                .doesNotContain("cns_closed");
    }

    @Test
    void the_list_counts_each_state_and_can_be_of_one_unit() {
        assertThat(page("/consultations?lang=en")).contains(">All (6)</a>").contains("href=\"/consultations?unit=");
        assertThat(page("/consultations?unit=无此单位&lang=en"))
                .contains(">All (0)</a>")
                .contains("href=\"/consultations\">All units</a>");
    }

    @Test
    void a_mistyped_state_or_cursor_or_a_long_text_is_told_and_is_no_failure() {
        for (var query : new String[] {"state=nonsense", "cursor=nonsense", "q=" + "字".repeat(201)}) {
            reader.get()
                    .uri("/consultations?lang=en&" + query)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody(String.class)
                    .value(page -> assertThat(page).contains("This address is not right"));
        }
    }

    @Test
    void an_open_consultation_has_its_clock_one_button_and_a_link_at_every_article() {
        var page = page("/c/cns_open?lang=en");

        assertThat(page)
                .contains("11 days left", "closes Saturday 5 December 2026 24:00", "60 submissions so far")
                .contains("Why it is shorter than usual", "地铁三号线将于十二月开通")
                .contains("《重大行政决策程序暂行条例》第十五条")
                .contains("kept by 新区服务热线")
                .contains("the closing moved from Wednesday 25 November 2026 24:00 to Saturday 5 December 2026 24:00");
        for (var number = 1; number <= 6; number++) {
            assertThat(page)
                    .contains("id=\"" + Examples.article(number) + "\"")
                    .contains("/c/cns_open/comment?clause=" + Examples.article(number) + "\"");
        }
        assertThat(page.indexOf("盲道、消防车通道")).isPositive();
    }

    @Test
    void a_closed_consultation_cannot_be_commented_on_and_a_withdrawn_one_says_why() {
        assertThat(page("/c/cns_closed?lang=en")).doesNotContain("/comment").contains("takes no more comments");
        assertThat(page("/c/cns_withdrawn?lang=en")).doesNotContain("/comment").contains("上级已就同一事项立法");
        assertThat(page("/c/cns_decided?lang=en")).contains("href=\"/c/cns_decided/outcome\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cns_closed    | It closed Tuesday 10 November 2026 24:00 | numbered and the roster is sealed",
                "cns_sealed    | It closed Tuesday 10 November 2026 24:00 | Every point is being studied",
                "cns_ruled     | It closed Tuesday 10 November 2026 24:00 | decision procedure",
                "cns_unissued  | It closed Tuesday 10 November 2026 24:00 | will be published together",
                "cns_decided   | It closed Tuesday 10 November 2026 24:00 | The outcome is public",
                "cns_withdrawn | It was withdrawn Sunday 15 November 2026, 10:00 | There will be no decision"
            })
    void what_takes_no_comments_any_more_says_since_when_and_what_happens_next_and_not_how_to_take_part(
            String id, String since, String next) {
        var page = page("/c/" + id + "?lang=en");

        assertThat(page)
                .contains("takes no more comments", since, next)
                .doesNotContain("How to take part", "Ways to comment", "comment on all of it")
                .doesNotContain("010-00000000，工作日9时至17时");
        assertThat(page("/c/" + id + "?lang=zh")).contains("不再接受意见").doesNotContain("怎样参与", "提交渠道<", "可以对整件");
        assertThat(page("/c/cns_open?lang=en")).contains("How to take part", "Ways to comment", "comment on all of it");
    }

    @Test
    void the_address_of_the_draft_leads_to_the_page_that_shows_it() {
        reader.get()
                .uri("/c/cns_open/draft")
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .location("/c/cns_open");
    }

    @Test
    void an_unknown_consultation_is_not_found() {
        reader.get().uri("/c/cns_none").exchange().expectStatus().isNotFound();
        reader.get().uri("/c/x").exchange().expectStatus().isNotFound();
    }

    @Test
    void the_language_that_was_chosen_by_link_is_kept_and_the_browser_is_asked_otherwise() {
        reader.get().uri("/?lang=en").exchange().expectCookie().valueEquals("language", "en");
        assertThat(Objects.requireNonNull(reader.get()
                        .uri("/")
                        .header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1")
                        .exchange()
                        .expectStatus()
                        .isEqualTo(HttpStatus.OK)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()))
                .contains("<html lang=\"en\" ");
        assertThat(page("/")).contains("<html lang=\"zh-Hans\" ");
    }

    private String page(String address) {
        return Objects.requireNonNull(reader.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
