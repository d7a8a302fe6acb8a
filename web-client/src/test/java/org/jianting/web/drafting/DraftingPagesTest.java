// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jianting.web.Examples;
import org.jianting.web.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** What the pages of drafting say, without a browser. */
class DraftingPagesTest {

    private static final String DESK = "/desk/c/" + ExampleDossiers.DRAFTING.value();

    @SuppressWarnings("NullAway.Init")
    private static House house;

    @BeforeAll
    static void open() {
        house = new House();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String get(String address) {
        return new String(
                java.util.Objects.requireNonNull(house.reader()
                        .get()
                        .uri(address)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String post(String address, Object body) {
        return new String(
                java.util.Objects.requireNonNull(house.reader()
                        .post()
                        .uri(address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void each_set_of_rules_says_how_long_people_get_and_where_that_stands() {
        assertThat(get("/desk/new")).contains("一般不少于30日；缩短须在公告中说明理由", "第十五条");
        assertThat(get("/desk/new?lang=en")).contains("as a rule at least 30 days");
    }

    @Test
    void a_comparison_says_what_went_and_what_came_to_whoever_listens_too() {
        assertThat(get(DESK + "/drafts/compare?from=1&to=2"))
                .contains("<del><span class=\"aloud\">")
                .contains("<ins><span class=\"aloud\">")
                .contains("有改动的条文和标题1处，未改动的条文2条");
    }

    @Test
    void a_clause_that_moved_is_said_to_have_moved() {
        var moved = ExampleDossiers.SECOND
                .replace("第一条　为了规范停车秩序，制定本办法。", "第一条　道路停车收费不得高于每小时八元。")
                .replace("第三条　道路停车收费不得高于每小时八元。", "第三条　为了规范停车秩序，制定本办法。");

        assertThat(post(DESK + "/drafts/changes", Map.of("text", moved))).contains("移动了位置");
    }

    @Test
    void what_would_change_is_told_against_the_newest_version() {
        assertThat(post(DESK + "/drafts/changes", Map.of("text", ExampleDossiers.FIRST)))
                .contains("data-latest=\"2\"", "data-fit=\"true\"", "您动笔之后，已有人登记了第2版");
    }

    @Test
    void a_text_that_cannot_be_registered_says_why_before_it_is_sent() {
        assertThat(post(DESK + "/drafts/changes", Map.of("text", ""))).contains("data-fit=\"false\"", "文本还不能登记");
    }

    @Test
    void numbers_are_put_in_order_and_what_cites_them_is_named() {
        var text = "第一条　甲。\n\n第一条　新的。\n\n第二条　乙，依照第二条办理。\n";

        assertThat(post(DESK + "/drafts/renumbered", Map.of("text", text)))
                .contains("data-changes=\"2\"", "<pre>第三条　乙，依照第二条办理。</pre>", "提到“第二条”，该条将是第三条");
    }

    @Test
    void a_period_says_when_it_would_end_and_what_the_rules_say_to_it() {
        assertThat(get(DESK + "/notice/period?length=30&unit=CALENDAR_DAY")).contains("LONG_ENOUGH", "12月24日", "24:00");
        assertThat(get(DESK + "/notice/period?length=10&unit=CALENDAR_DAY")).contains("NEEDS_A_REASON", "须在公告中说明缩短的理由");
        assertThat(get(DESK + "/notice/period?length=366&unit=WORKING_DAY")).contains("NOT_KNOWN");
        assertThat(get(DESK + "/notice/period?length=0")).contains("NOT_KNOWN");
    }

    @Test
    void the_preview_is_the_public_page() {
        var notice = Map.of(
                "draftVersion",
                2,
                "period",
                Map.of("length", 30, "unit", "CALENDAR_DAY"),
                "channels",
                java.util.List.of(
                        Map.of("kind", "WEB", "owner", Map.of("code", "t", "name", "交通运输局"), "address", "/c/x")),
                "contact",
                "办公室 0000-1234567");

        assertThat(post(DESK + "/notice/preview", notice))
                .contains("<h1", "河湾新区停车管理办法", "0000-1234567", "第三条", "12月24日");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/drafts", "/drafts/1", "/drafts/edit", "/drafts/compare?from=1&to=2", "/note", "/notice"})
    void what_people_wrote_is_never_markup(String page) {
        assertThat(get("/desk/c/" + ExampleDossiers.HOSTILE.value() + page))
                .doesNotContain("<script>alert", "<img src=x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/drafts",
                "/drafts/edit",
                "/drafts/compare",
                "/drafts/9",
                "/note",
                "/notice",
                "/notice/period?length=3"
            })
    void what_is_nobodys_business_is_not_there(String page) {
        house.reader()
                .get()
                .uri("/desk/c/cns_nobodys" + page)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_draft_that_people_comment_on_offers_no_editor() {
        assertThat(get("/desk/c/" + Examples.OPEN.value() + "/drafts/edit"))
                .doesNotContain("<draft-editor")
                .contains("不在筹备阶段");
    }
}
