// SPDX-License-Identifier: Apache-2.0
package org.jianting.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import org.jianting.consultation.events.SourceKind;
import org.jianting.web.submit.RecordingDoor;
import org.jianting.web.submit.Solved;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.netty.DisposableServer;

/** A person with a browser in which no script runs: on a telephone and at a desk, from the front page to the ruling. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {

    private House house;
    private DisposableServer server;
    private Browsing browsing;

    @BeforeAll
    void start() {
        browsing = Browsing.start();
        house = new House();
        server = house.serve();
    }

    @AfterAll
    void stop() {
        if (browsing != null) {
            browsing.close();
            server.disposeNow();
            house.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.TELEPHONE, Browsing.DESK})
    void a_person_finds_a_draft_comments_on_an_article_and_keeps_a_receipt(int width) {
        var page = page(width, "en-GB");
        page.navigate(address("/"));
        page.getByRole(AriaRole.LINK, named("河湾新区共享单车停放管理办法（征求意见稿）")).first().click();
        assertThat(page.getByRole(AriaRole.HEADING, heading(1))).containsText("河湾新区");

        page.locator("#" + Examples.article(4)).getByText("Comment on this").click();
        assertThat(page.locator(".quoted")).containsText("中小学校门口二十米以内");
        page.getByRole(AriaRole.BUTTON, button("Next: check it")).click();
        var summary = page.getByRole(AriaRole.ALERT);
        assertThat(summary).containsText("Write your comment");
        assertThat(summary).isFocused();
        summary.getByRole(AriaRole.LINK).click();

        page.getByLabel("Your comment").fill("Fifty metres before schools.");
        page.getByText("If you want to tell us more").click();
        page.getByLabel("Who you speak as").selectOption("DEPUTY");
        page.getByRole(AriaRole.BUTTON, button("Next: check it")).click();
        assertThat(page.locator(".mine")).hasText("Fifty metres before schools.");
        answer(page);
        page.getByRole(AriaRole.BUTTON, button("Send comment")).click();

        assertThat(page).hasURL(address("/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002D"));
        assertThat(page.getByRole(AriaRole.HEADING, heading(1))).hasText("We have your comment");
        var taken = house.part(RecordingDoor.class).taken.values();
        assertThat(taken).anySatisfy(came -> {
            assertThat(came.text()).isEqualTo("Fifty metres before schools.");
            assertThat(came.clauses()).containsExactly(Examples.article(4));
        });
        var sent = taken.size();
        page.reload();
        page.goBack();
        page.goForward();
        assertThat(taken).hasSize(sent);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.TELEPHONE, Browsing.DESK})
    void a_person_reads_the_outcome_follows_a_changed_clause_to_its_comments_and_filters_them(int width) {
        var page = page(width, "zh-CN");
        page.navigate(address("/c/cns_decided/outcome"));
        page.getByText("按第 18 号意见修改").click();
        assertThat(page.getByRole(AriaRole.HEADING, heading(1))).hasText("第 18 号意见");
        page.goBack();
        page.locator(".filters").getByText("部分采纳").click();
        assertThat(page.locator(".point")).hasCount(6);
        page.navigate(address("/c/cns_decided/outcome"));
        page.getByText("与征求意见稿对照").click();
        assertThat(page.locator("ins").first()).isVisible();
        page.locator(".asked a").first().click();
        assertThat(page.locator(".ruling b")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.TELEPHONE, Browsing.DESK})
    void no_page_is_wider_than_the_screen_and_everything_that_can_be_pressed_is_large_enough(int width) {
        var page = page(width, "zh-CN");
        for (var address : PagesTest.all()) {
            page.navigate(address(address));
            var overflow = (Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            assertThat(overflow).as(address).isLessThanOrEqualTo(0);
            for (var pressed : page.locator(".button, select, input[type=text], summary, .masthead nav a")
                    .all()) {
                if (pressed.isVisible()) {
                    assertThat(height(pressed))
                            .as(address + " " + pressed.textContent())
                            .isGreaterThanOrEqualTo(43);
                }
            }
        }
    }

    @Test
    void the_first_press_of_the_tabulator_offers_to_skip_to_the_text() {
        var page = page(Browsing.DESK, "en-GB");
        page.navigate(address("/"));
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the text")).isFocused();
        assertThat(page.getByText("Skip to the text")).isInViewport();
    }

    @Test
    void the_form_is_filled_in_and_sent_without_a_mouse() {
        var page = page(Browsing.DESK, "en-GB");
        page.navigate(address("/c/cns_open/comment"));
        var text = page.getByLabel("Your comment");
        for (var pressed = 0; pressed < 20 && !isFocused(text); pressed++) {
            page.keyboard().press("Tab");
        }
        assertThat(text).isFocused();
        page.keyboard().type("By keyboard.");
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("About which clause")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("Who you speak as")).isFocused();
        page.keyboard().press("ArrowDown");
        for (var pressed = 0; pressed < 4; pressed++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.getByRole(AriaRole.BUTTON, button("Next: check it"))).isFocused();
        page.keyboard().press("Enter");
        answer(page);
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.BUTTON, button("Send comment"))).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.HEADING, heading(1))).hasText("We have your comment");
        assertThat(house.part(RecordingDoor.class).taken.values()).anySatisfy(came -> {
            assertThat(came.text()).isEqualTo("By keyboard.");
            assertThat(came.sourceKind()).isEqualTo(SourceKind.INDIVIDUAL);
        });
    }

    /** The small sum in words that stands in for a picture to read. */
    private static void answer(Page page) {
        var asked = page.locator("label[for=answer]");
        page.locator("#answer").fill(Solved.sum(asked.textContent()));
    }

    private static boolean isFocused(Locator field) {
        return (Boolean) field.evaluate("field => field === document.activeElement");
    }

    private static double height(Locator pressed) {
        return Objects.requireNonNull(pressed.boundingBox()).height;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private Page page(int width, String language) {
        return browsing.reader().width(width).language(language).withoutScript().open();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions heading(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }
}
