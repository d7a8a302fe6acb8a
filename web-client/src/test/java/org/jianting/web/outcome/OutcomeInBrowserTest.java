// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.jianting.web.Browsing;
import org.jianting.web.Examples;
import org.jianting.web.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.netty.DisposableServer;

/** A reader goes through an outcome in a real browser, however they hold it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomeInBrowserTest {

    private static final String OUTCOME = "/c/cns_decided/outcome";
    private static final List<String> PAGES = List.of(
            OUTCOME,
            OUTCOME + "/changes",
            OUTCOME + "/points",
            OUTCOME + "/points?ruling=adopted&channel=web",
            OUTCOME + "/points?ruling=adopted&clause=" + Examples.article(1),
            OUTCOME + "/points?changed=" + Examples.article(4),
            OUTCOME + "/point/5",
            OUTCOME + "/point/12",
            OUTCOME + "/point/45",
            OUTCOME + "/point/45-2");

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
    @CsvSource({"390,zh-CN", "390,en-GB", "1280,zh-CN", "1280,en-GB"})
    void every_page_is_accessible_and_fits(int width, String language) {
        var page = browsing.reader().width(width).language(language).open();
        for (var address : PAGES) {
            page.navigate(at(address));
            Browsing.assertFits(page);
            Browsing.assertAccessible(page);
        }
    }

    @Test
    void every_page_is_accessible_and_fits_at_twice_the_size_and_in_high_contrast() {
        var page = browsing.reader().zoomedTwice().highContrast().open();
        for (var address : PAGES) {
            page.navigate(at(address));
            Browsing.assertFits(page);
            Browsing.assertAccessible(page);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.TELEPHONE, Browsing.DESK})
    void without_script_a_reader_goes_from_a_clause_to_its_comments_to_the_comparison_and_back(int width) {
        var page =
                browsing.reader().width(width).language("zh-CN").withoutScript().open();
        page.navigate(at(OUTCOME));
        page.getByText("按 11 条意见修改").click();
        assertThat(page.getByRole(AriaRole.HEADING, level(2))).hasText("符合条件的 11 条，共 47 条");
        page.getByText("第四条（三）：有改动").first().click();
        assertThat(page.locator("[id='" + Examples.article(4) + "'] ins").first())
                .isVisible();
        page.getByText("查看全部 11 条").click();
        assertThat(page.getByText("修改了第四条的意见")).isVisible();
        page.locator(".point h3 a").first().click();
        page.locator("a[rel=next]").click();
        page.getByText("全部意见与采纳情况").click();
        assertThat(page.locator("#said")).isInViewport();
    }

    @Test
    void without_script_filters_are_laid_one_upon_the_other_and_taken_away_again() {
        var page = browsing.reader().language("zh-CN").withoutScript().open();
        page.navigate(at(OUTCOME + "/points"));
        page.locator(".filters a[href$='channel=web']").click();
        page.locator(".filters a[href*='ruling=adopted']").click();
        assertThat(page).hasURL(at(OUTCOME + "/points?ruling=adopted&channel=web"));
        assertThat(page.locator(".filters [aria-current=true]")).hasCount(2);
        page.getByText("去掉全部筛选条件").click();
        assertThat(page).hasURL(at(OUTCOME + "/points"));
    }

    @Test
    void by_keyboard_alone_a_reader_reaches_the_comments_of_a_clause() {
        var page = browsing.reader().language("en-GB").open();
        page.navigate(at(OUTCOME));
        for (var pressed = 0; pressed < 40 && !isFocused(page, "Changed by 11 comments"); pressed++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.getByText("Changed by 11 comments")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByText("11 of 47 points match")).isVisible();
    }

    @Test
    void on_paper_the_reason_stands_beside_its_change_and_no_address_is_printed() {
        var page = browsing.reader().width(720).language("zh-CN").open();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate(at(OUTCOME + "/changes"));

        var change = page.locator("[id='" + Examples.article(6) + "']");
        var words = change.locator(".redlined").boundingBox();
        var reason = change.locator(".asked").boundingBox();
        assertThat(reason.x).isGreaterThan(words.x + words.width - 1);
        assertThat(change.locator(".asked")).containsText("与新区其他规定统一。");
        assertThat((String)
                        page.locator(".asked a").first().evaluate("link => getComputedStyle(link, '::after').content"))
                .isEqualTo("none");
        assertThat(page.locator(".masthead nav")).isHidden();
        assertThat(page.locator("del").first()).hasCSS("text-decoration-line", "line-through");
        assertThat(page.locator("ins").first()).hasCSS("text-decoration-line", "underline");
    }

    @Test
    void where_the_system_chooses_the_colours_what_is_filled_is_still_told_from_what_is_empty() {
        var page = browsing.reader().language("zh-CN").open();
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        page.navigate(at(OUTCOME));

        assertThat(page.locator(".glance .asked").first()).not().hasCSS("fill", "none");
        assertThat(page.locator(".glance .unchanged").first()).hasCSS("fill", "none");
        assertThat(page.locator(".sums .mark.filled").first()).not().hasCSS("background-color", "rgba(0, 0, 0, 0)");
    }

    /** Their words say the same, and the figures are not read aloud. */
    @Test
    void figures_stay_silent_and_their_words_are_read() {
        var page = browsing.reader().language("zh-CN").open();
        page.navigate(at(OUTCOME));

        assertThat(page.locator("main svg:not([aria-hidden=true])")).hasCount(0);
        assertThat(page.locator("figure.glance figcaption")).containsText("按意见修改 2 条");
    }

    private static boolean isFocused(Page page, String text) {
        return (Boolean) page.getByText(text).first().evaluate("link => link === document.activeElement");
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }
}
