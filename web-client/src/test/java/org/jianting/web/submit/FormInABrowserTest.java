// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jianting.web.Browsing;
import org.jianting.web.Examples;
import org.jianting.web.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.netty.DisposableServer;

/** A person with a browser, on good days and on bad ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormInABrowserTest {

    private static final Pattern RECEIPT = Pattern.compile(".*/receipt/ABCD-.*");
    private static final FilePayload PNG_CALLED_PDF = new FilePayload(
            "plan.pdf", "application/pdf", "\u0089PNG\r\n\u001a\nrest".getBytes(StandardCharsets.ISO_8859_1));
    private static final FilePayload PDF =
            new FilePayload("plan.pdf", "application/pdf", "%PDF-1.7 plan".getBytes(StandardCharsets.US_ASCII));

    private House house;
    private DisposableServer server;
    private Browsing browsing;
    private RecordingDoor door;

    @BeforeAll
    void start() {
        browsing = Browsing.start();
        house = new House();
        server = house.serve();
        door = house.part(RecordingDoor.class);
    }

    @AfterAll
    void stop() {
        if (house != null) {
            browsing.close();
            server.disposeNow();
            house.close();
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private Page form(Page page) {
        page.navigate(address("/c/cns_open/comment"));
        return page;
    }

    private Page form(BrowserContext browser) {
        return form(browser.newPage());
    }

    private Page english() {
        return browsing.reader().language("en-GB").open();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static void type(Page page, String text) {
        page.locator("#text").fill(text);
    }

    private static String kept(Page page) {
        return String.valueOf(page.evaluate("localStorage.getItem('comment:cns_open')"));
    }

    private static void waitUntilKept(Page page, String text) {
        page.waitForFunction("text => (localStorage.getItem('comment:cns_open') ?? '').includes(text)", text);
    }

    @FunctionalInterface
    private interface Seeing {
        void see(Page page, String state);
    }

    private static void see(Page page, String state) {
        Browsing.assertAccessible(page);
        seeOnly(page, state);
    }

    /** One state, with and without a script, in both languages and on both screens: it fits, and axe finds nothing. */
    private static void seeOnly(Page page, String state) {
        Browsing.assertFits(page);
        var size = page.viewportSize();
        var language = page.locator("html").getAttribute("lang");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "seen", "%s-%s-%d.png".formatted(state, language, size.width))));
    }

    @ParameterizedTest
    @CsvSource({
        "390, zh-CN, true",
        "390, en-GB, false",
        "1280, zh-CN, false",
        "1280, en-GB, true",
    })
    void every_face_of_the_form_fits_and_can_be_read_by_everybody(int width, String language, boolean script) {
        var reader = browsing.reader().width(width).language(language);
        var page = (script ? reader : reader.withoutScript()).open();
        // Where no script runs, axe cannot either.
        Seeing faces = script ? FormInABrowserTest::see : FormInABrowserTest::seeOnly;
        page.navigate(address("/c/cns_open/comment?clause=" + Examples.article(4)));
        faces.see(page, "form");
        next(page);
        assertThat(page.getByRole(AriaRole.ALERT).first()).isFocused();
        faces.see(page, "form-empty");
        type(page, "我叫张伟，住在幸福小区12栋3单元501室，电话13812345678。学校门口二十米太近，建议五十米。");
        page.locator("details").first().locator("summary").click();
        page.locator("#files").setInputFiles(PNG_CALLED_PDF);
        next(page);
        there(page, ".errors a[href='#files']");
        faces.see(page, "form-wrong-file");
        page.locator("#files").setInputFiles(PDF);
        next(page);
        there(page, "button[value=send]");
        faces.see(page, script ? "look-personal" : "look-question");
        if (!script) {
            page.locator("#answer").fill("77");
            page.locator("button[value=send]").click();
            there(page, ".errors a[href='#answer']");
            faces.see(page, "look-wrong-answer");
            page.locator("#answer")
                    .fill(Solved.sum(page.locator("label[for=answer]").textContent()));
        }
        page.locator("button[value=send]").click();
        assertThat(page).hasURL(RECEIPT);
        faces.see(page, "receipt");
        page.navigate(address("/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002E"));
        faces.see(page, "my-comment-ruled");
        page.navigate(address("/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002G"));
        faces.see(page, "receipt-partly");
        page.navigate(address("/receipt?code=123"));
        faces.see(page, "receipt-ask");
    }

    /** A script sends the form a moment after the press; until then the old page is still there. */
    private static void there(Page page, String wanted) {
        assertThat(page.locator(wanted).first()).isVisible();
    }

    private static void next(Page page) {
        page.locator("button[value=check]").click();
    }

    @Test
    void too_late_is_told_with_the_text_to_take_along() {
        for (var language : new String[] {"zh-CN", "en-GB"}) {
            var page = browsing.reader()
                    .width(Browsing.TELEPHONE)
                    .language(language)
                    .open();
            form(page);
            type(page, "太晚了：学校门口二十米太近。");
            next(page);
            page.locator("button[value=send]").click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).isFocused();
            see(page, "late");
            assertThat(page.locator("#text")).hasValue("太晚了：学校门口二十米太近。");
        }
    }

    @Test
    void with_a_script_the_work_is_done_while_its_writer_reads_and_nothing_is_asked() {
        var page = form(english());
        type(page, "Fifty metres, unasked.");
        press(page, "Next: check it");
        assertThat(page.locator("#answer")).hasCount(0);
        press(page, "Send comment");
        assertThat(page).hasURL(RECEIPT);
        assertThat(door.taken.values())
                .anySatisfy(came -> assertThat(came.text()).isEqualTo("Fifty metres, unasked."));
        assertThat(kept(page)).isEqualTo("null");
    }

    @Test
    void what_was_typed_is_there_again_after_the_page_was_closed_and_gone_when_it_is_forgotten() {
        var page = form(english());
        type(page, "Kept over a closed page.");
        page.locator("#clause").selectOption(Examples.article(3).value());
        waitUntilKept(page, "Kept over");
        page.close();

        var again = form(page.context());
        assertThat(again.locator("#text")).hasValue("Kept over a closed page.");
        assertThat(again.locator("#clause")).hasValue(Examples.article(3).value());
        assertThat(again.getByText("has been put back")).isVisible();
        press(again, "Forget what I typed");
        assertThat(again.locator("#text")).hasValue("");
        assertThat(kept(again)).isEqualTo("null");
        again.reload();
        assertThat(again.locator("#text")).hasValue("");
    }

    @Test
    void the_clause_that_is_chosen_is_quoted_above_the_box_and_dropped_with_it() {
        var page = english();
        page.navigate(address("/c/cns_open/comment?clause=" + Examples.article(4)));
        page.locator("#clause").selectOption(Examples.article(5).value());
        assertThat(page.locator(".quoted")).containsText("四小时内清理");
        page.locator("#clause").selectOption("");
        assertThat(page.locator(".quoted")).hasCount(0);
    }

    @Test
    void who_they_are_is_not_kept_on_the_device() {
        var page = form(english());
        page.locator("details").first().locator("summary").click();
        page.locator("#name").fill("Secret Name");
        page.locator("#contact").fill("secret@example.org");
        type(page, "Without a name.");
        waitUntilKept(page, "Without a name.");
        assertThat(kept(page)).doesNotContain("Secret", "secret@");
    }

    @Test
    void a_double_click_makes_one_comment() {
        var page = form(english());
        type(page, "Clicked twice.");
        press(page, "Next: check it");
        page.locator("button[value=send]").dblclick();
        assertThat(page).hasURL(RECEIPT);
        assertThat(times("Clicked twice.")).isEqualTo(1);
    }

    @Test
    void two_windows_with_one_draft_make_one_comment() {
        var first = form(english());
        type(first, "From two windows.");
        waitUntilKept(first, "From two windows.");
        var second = form(first.context());
        assertThat(second.locator("#text")).hasValue("From two windows.");
        press(first, "Next: check it");
        press(second, "Next: check it");
        press(first, "Send comment");
        assertThat(first).hasURL(RECEIPT);
        press(second, "Send comment");
        assertThat(second).hasURL(RECEIPT);
        assertThat(times("From two windows.")).isEqualTo(1);
    }

    @Test
    void another_window_that_still_has_the_text_says_that_it_was_sent() {
        var first = form(english());
        type(first, "Sent from the other one.");
        waitUntilKept(first, "Sent from the other one.");
        var second = form(first.context());
        press(first, "Next: check it");
        press(first, "Send comment");
        assertThat(first).hasURL(RECEIPT);
        assertThat(second.getByText("This comment was sent from another window."))
                .isVisible();
    }

    @Test
    void without_a_connection_nothing_is_lost_and_it_is_sent_by_hand_afterwards() {
        var page = form(english());
        type(page, "Written in a tunnel.");
        page.context().setOffline(true);
        press(page, "Next: check it");
        assertThat(page.getByText("There is no connection just now.")).isVisible();
        Browsing.assertAccessible(page);
        assertThat(page.locator("#text")).hasValue("Written in a tunnel.");
        page.context().setOffline(false);
        press(page, "Next: check it");
        assertThat(page.locator(".mine")).hasText("Written in a tunnel.");
        page.context().setOffline(true);
        press(page, "Send comment");
        assertThat(page.getByText("There is no connection just now.")).isVisible();
        page.context().setOffline(false);
        press(page, "Send comment");
        assertThat(page).hasURL(RECEIPT);
        assertThat(times("Written in a tunnel.")).isEqualTo(1);
    }

    @Test
    void it_is_written_looked_at_and_sent_by_keyboard_with_a_script() {
        var page = form(english());
        page.locator("#text").focus();
        page.keyboard().type("By keyboard alone.");
        tabTo(page, "button[value=check]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".mine")).hasText("By keyboard alone.");
        tabTo(page, "button[value=send]");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(RECEIPT);
        tabTo(page, "a[download]");
        assertThat(times("By keyboard alone.")).isEqualTo(1);
    }

    private static void tabTo(Page page, String wanted) {
        for (var pressed = 0; pressed < 40; pressed++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", wanted)) {
                return;
            }
        }
        throw new AssertionError("The tabulator does not come to " + wanted);
    }

    @Test
    void at_two_hundred_percent_and_with_high_contrast_it_still_fits() {
        var page = browsing.reader().width(640).zoomedTwice().highContrast().open();
        form(page);
        Browsing.assertFits(page);
        Browsing.assertAccessible(page);
        page.navigate(address("/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002D"));
        Browsing.assertFits(page);
        Browsing.assertAccessible(page);
    }

    private long times(String text) {
        return door.taken.values().stream()
                .filter(came -> came.text().equals(text))
                .count();
    }
}
