// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.drafting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.jianting.web.Browsing;
import org.jianting.web.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.netty.DisposableServer;

/** Drafting in a browser: by keyboard, on a telephone, in both languages. */
@SuppressWarnings("NullAway.Init")
class DraftingJourneyTest {

    private static final String DESK = "/desk/c/" + ExampleDossiers.DRAFTING.value();

    private static House house;
    private static DisposableServer server;
    private static Browsing browsing;

    @BeforeAll
    static void open() {
        browsing = Browsing.start();
        house = new House();
        server = house.serve();
    }

    @AfterAll
    static void close() {
        if (browsing != null) {
            browsing.close();
        }
        if (server != null) {
            server.disposeNow();
            house.close();
        }
    }

    private static Page at(Browsing.Reader reader, String address) {
        var page = reader.open();
        page.navigate("http://127.0.0.1:%d%s".formatted(server.port(), address));
        return page;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/new",
                "/desk/c/cns_drafting/drafts",
                "/desk/c/cns_empty/drafts",
                "/desk/c/cns_drafting/drafts/2",
                "/desk/c/cns_drafting/drafts/edit",
                "/desk/c/cns_drafting/drafts/compare?from=1&to=2",
                "/desk/c/cns_drafting/note",
                "/desk/c/cns_drafting/notice"
            })
    void every_page_can_be_used_by_everybody_and_fits_a_telephone(String address) {
        var telephone = at(browsing.reader().width(Browsing.TELEPHONE).language("en-GB"), address);
        Browsing.assertAccessible(telephone);
        Browsing.assertFits(telephone);
        telephone.context().close();
        var desk = at(browsing.reader().highContrast(), address);
        Browsing.assertAccessible(desk);
        Browsing.assertFits(desk);
        desk.context().close();
    }

    @Test
    void a_clause_is_moved_inserted_and_deleted_by_keyboard_and_every_step_can_be_undone() {
        var page = at(browsing.reader(), DESK + "/drafts/edit");
        var clauses = page.locator(".block textarea");
        assertThat(clauses).hasCount(5);

        clauses.nth(3).focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(clauses.nth(2)).hasValue(java.util.regex.Pattern.compile("^第二条[\\s\\S]*"));
        assertThat(clauses.nth(2)).isFocused();

        page.keyboard().press("Alt+Enter");
        assertThat(clauses).hasCount(6);
        page.keyboard().type("第四条　新的。");

        page.keyboard().press("Alt+Delete");
        assertThat(clauses).hasCount(5);
        page.keyboard().press("Alt+z");
        assertThat(clauses).hasCount(6);
        assertThat(page.locator(".editing .status")).not().isEmpty();
        page.context().close();
    }

    @Test
    void only_what_was_looked_at_can_be_registered() {
        var page = at(browsing.reader(), DESK + "/drafts/edit");
        assertThat(page.locator("desk-form button[type=submit]").first()).isHidden();

        page.locator(".block textarea").nth(4).fill("第三条　道路停车收费不得高于每小时六元。");
        page.locator("[data-act=review]").click();
        assertThat(page.locator(".review")).isVisible();
        assertThat(page.locator(".review del").last()).containsText("八");
        assertThat(page.locator(".review .meanwhile")).isHidden();
        assertThat(page.locator("desk-form [name=basedOn]")).hasValue("2");
        Browsing.assertAccessible(page);

        page.locator(".block textarea").nth(4).fill("第三条　不收费。");
        assertThat(page.locator(".review")).isHidden();
        page.context().close();
    }

    @Test
    void what_was_written_outlives_the_window_and_a_newer_version_is_noticed() {
        var page = at(browsing.reader(), DESK + "/drafts/edit");
        page.locator(".block textarea").nth(4).fill("第三条　不收费。");
        page.reload();
        assertThat(page.locator(".kept")).isVisible();
        assertThat(page.locator(".kept .older")).isHidden();
        page.locator("[data-act=resume]").click();
        assertThat(page.locator(".block textarea").nth(4)).hasValue("第三条　不收费。");

        // As if it had been begun before the second version came.
        page.evaluate("() => { for (const key of Object.keys(localStorage)) if (key.startsWith('jianting.draft.'))"
                + " localStorage.setItem(key, localStorage.getItem(key).replace('\"base\":2', '\"base\":1')) }");
        page.reload();
        assertThat(page.locator(".kept .older")).isVisible();
        page.locator("[data-act=resume]").click();
        page.locator("[data-act=review]").click();
        assertThat(page.locator(".review .meanwhile")).containsText("第2版");
        page.context().close();
    }

    @Test
    void numbers_are_shown_before_they_are_taken() {
        var page = at(browsing.reader(), DESK + "/drafts/edit");
        page.locator(".block textarea").nth(2).focus();
        page.keyboard().press("Alt+Enter");
        page.keyboard().type("第一条　新的。");
        page.locator("[data-act=renumber]").click();
        assertThat(page.locator(".renumbering .numbers li").first()).containsText("第二条");
        page.locator("[data-act=take-numbers]").click();
        assertThat(page.locator(".block textarea").nth(3)).hasValue("第二条　新的。");
        assertThat(page.locator(".block textarea").nth(5)).hasValue(java.util.regex.Pattern.compile("^第四条[\\s\\S]*"));
        page.context().close();
    }

    @Test
    void the_end_of_the_period_is_said_while_it_is_chosen_and_a_reason_asked_for_where_there_must_be_one() {
        var page = at(browsing.reader(), DESK + "/notice");
        assertThat(page.locator("#counted")).containsText("12月24日");
        assertThat(page.locator("#shortening")).isHidden();
        page.locator("#length").fill("10");
        assertThat(page.locator("#counted")).containsText("须在公告中说明缩短的理由");
        assertThat(page.locator("#shortening")).isVisible();
        Browsing.assertAccessible(page);
        page.context().close();
    }

    @Test
    void the_notice_is_seen_as_the_public_will_see_it() {
        var page = at(browsing.reader(), DESK + "/notice");
        page.locator("#contact").fill("办公室 0000-1234567");
        page.locator("[data-act=preview]").click();
        var public_ = page.frameLocator(".preview iframe");
        assertThat(public_.locator("h1")).containsText("河湾新区停车管理办法");
        assertThat(public_.locator("body")).containsText("0000-1234567");
        assertThat((String) page.frames().get(1).evaluate("getComputedStyle(document.body).fontSize"))
                .isEqualTo("18px");
        page.context().close();
    }
}
