// SPDX-License-Identifier: Apache-2.0
package org.jianting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.netty.DisposableServer;

/** Every public page as people with other eyes, hands and screens than ours have it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private House house;
    private DisposableServer server;
    private Browsing browsing;
    private Page chinese;
    private Page english;
    private Page zoomed;
    private Page contrasting;

    @BeforeAll
    void start() {
        browsing = Browsing.start();
        house = new House();
        server = house.serve();
        chinese = browsing.reader().width(Browsing.TELEPHONE).open();
        english = browsing.reader().language("en-GB").open();
        zoomed = browsing.reader().zoomedTwice().open();
        contrasting = browsing.reader().highContrast().open();
    }

    @AfterAll
    void stop() {
        if (browsing != null) {
            browsing.close();
            server.disposeNow();
            house.close();
        }
    }

    private static Stream<String> addresses() {
        return PagesTest.all().stream();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void no_page_breaks_a_rule_of_accessibility_in_chinese_on_a_telephone(String address) {
        chinese.navigate(address(address));
        Browsing.assertAccessible(chinese);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void no_page_breaks_a_rule_of_accessibility_in_english_on_a_desk(String address) {
        english.navigate(address(address));
        Browsing.assertAccessible(english);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void every_page_fits_at_twice_its_size(String address) {
        zoomed.navigate(address(address));
        Browsing.assertFits(zoomed);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void every_page_fits_in_large_type_on_a_telephone_and_keeps_it(String address) {
        var page = browsing.reader().width(Browsing.TELEPHONE).withoutScript().open();
        page.navigate(address("/look/large?to=" + address.replace("?", "%3F").replace("&", "%26")));
        assertThat(page.evaluate("getComputedStyle(document.documentElement).fontSize"))
                .isEqualTo("24px");
        Browsing.assertFits(page);
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void every_page_keeps_its_contrast_where_more_is_asked_for_and_in_the_dark(String address) {
        contrasting.navigate(address(address));
        Browsing.assertAccessible(contrasting);
        contrasting.navigate(
                address("/look/high-dark?to=" + address.replace("?", "%3F").replace("&", "%26")));
        Browsing.assertAccessible(contrasting);
    }

    @Test
    void a_chosen_look_stays_on_the_next_page_and_can_be_taken_back() {
        var page = browsing.reader().withoutScript().open();
        page.navigate(address("/"));
        page.getByText("大字版").click();
        page.getByText("高对比").click();
        page.navigate(address("/consultations"));
        assertThat(page.locator("html").getAttribute("data-size")).isEqualTo("large");
        assertThat(page.locator("html").getAttribute("data-contrast")).isEqualTo("high");
        page.getByText("标准字号").click();
        assertThat(page.url()).isEqualTo(address("/consultations"));
        assertThat(page.locator("html").getAttribute("data-size")).isEqualTo("usual");
    }

    @Test
    void a_link_of_the_look_leads_to_no_other_site() {
        var page = browsing.reader().withoutScript().open();
        page.navigate(address("/look/large?to=//elsewhere.example/"));
        assertThat(page.url()).isEqualTo(address("/"));
    }

    @Test
    void a_page_that_breaks_a_rule_of_accessibility_is_caught() {
        var page = browsing.reader().open();
        page.setContent(
                "<html lang=en><title>x</title><main><h1>x</h1><img src=x><p style='color:#ddd'>pale</p></main>");
        assertThatThrownBy(() -> Browsing.assertAccessible(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image-alt")
                .hasMessageContaining("color-contrast");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }
}
