// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jianting.web.Browsing;
import org.jianting.web.Examples;
import org.jianting.web.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.netty.DisposableServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest {

    private final House house = new House();
    private Browsing browsing;
    private DisposableServer server;

    @BeforeAll
    void open() {
        browsing = Browsing.start();
        server = house.serve();
    }

    @AfterAll
    void close() {
        if (browsing != null) {
            browsing.close();
        }
        if (server != null) {
            server.disposeNow();
        }
        house.close();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private String page(String query, int status) {
        var body = house.reader()
                .get()
                .uri(URI.create("/search" + query))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(body);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void each_hit_leads_to_the_very_place_where_it_stands() {
        var page = page("?q=" + encoded("校门口") + "&lang=zh", 200);
        var clause = Examples.article(4);
        assertThat(page)
                .contains("href=\"/c/cns_decided\"")
                .contains("href=\"/c/cns_decided#%s\"".formatted(clause))
                .contains("href=\"/c/cns_decided/outcome#%s\"".formatted(clause))
                .contains("href=\"/c/cns_decided/outcome#q-1\"")
                .contains("href=\"/c/cns_decided/outcome/point/12\"");
    }

    @Test
    void what_was_looked_for_is_marked_and_what_was_found_is_never_markup() {
        var page = page("?q=" + encoded("<i>校门口"), 200);
        assertThat(page).contains("家长在<mark>&lt;i&gt;校门口</mark>&lt;b&gt;等候&lt;/b&gt;。");
    }

    @Test
    void a_filter_an_order_and_the_next_page_are_links_that_keep_everything_else() {
        var words = encoded("校门口");
        var page = page("?q=" + words + "&order=newest&year=2026", 200);
        assertThat(page)
                .contains("/search?q=%s&amp;kind=point&amp;year=2026&amp;order=newest".formatted(words))
                .contains("/search?q=%s&amp;year=2026\"".formatted(words))
                // Chosen, so its link undoes it.
                .contains("<a href=\"/search?q=%s&amp;order=newest\" aria-current=\"true\">".formatted(words))
                .contains("cursor=" + ExampleFinding.NEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?q=a&kind=unheardof", "?q=a&year=26", "?q=a&consultation=x", "?q=a&cursor=cut", "?order=x"})
    void an_address_that_cannot_be_says_so(String query) {
        assertThat(page(query + "&lang=zh", 400)).contains("这个网址有误", "<form class=\"search\"");
    }

    @Test
    void two_hundred_characters_can_be_looked_for_and_no_more() {
        page("?q=" + encoded("车".repeat(200)), 200);
        assertThat(page("?lang=zh&q=" + encoded("车".repeat(201)), 400))
                .contains("最多 200 个字，您输入了 201 个", "车".repeat(201));
    }

    @Test
    void nothing_but_punctuation_gets_a_plain_answer() {
        assertThat(page("?lang=zh&q=" + encoded("。。？！“”"), 200)).contains("只有标点", "role=\"alert\"");
    }

    @Test
    void an_empty_result_says_what_was_searched_and_what_to_try() {
        assertThat(page("?lang=zh&kind=point&q=" + encoded("没有这样的词"), 200)).contains("没有找到", "换一种说法", "去掉筛选条件");
    }

    private Stream<Browsing.Reader> readers() {
        return Stream.of(
                browsing.reader(),
                browsing.reader().width(Browsing.TELEPHONE),
                browsing.reader().width(Browsing.TELEPHONE).language("en-GB"),
                browsing.reader().zoomedTwice(),
                browsing.reader().highContrast());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whoever_looks_can_read_what_is_found(Browsing.Reader reader) {
        try (Page page = reader.open()) {
            page.navigate(address("/search?q=" + encoded("校门口")));
            Browsing.assertFits(page);
            Browsing.assertAccessible(page);
            page.navigate(address("/search?q=" + encoded("没有")));
            Browsing.assertAccessible(page);
            page.navigate(address("/search?q=" + encoded("。")));
            Browsing.assertAccessible(page);
        }
    }

    @Test
    void the_keyboard_alone_looks_narrows_down_and_opens_a_hit() {
        try (Page page = browsing.reader().withoutScript().open()) {
            page.navigate(address("/search"));
            page.getByRole(AriaRole.SEARCHBOX).focus();
            page.keyboard().type("校门口");
            page.keyboard().press("Enter");
            page.waitForURL("**q=**");
            assertThat(page.locator("h2#hits").textContent()).contains("校门口");
            page.locator(".narrow a[href*='kind=point']").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**kind=point**");
            page.locator(".hits a").last().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/outcome/point/12");
        }
    }
}
