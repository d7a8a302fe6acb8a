// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jianting.web.Browsing;
import org.jianting.web.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.xml.sax.InputSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardTest {

    private final House house = new House();

    @AfterAll
    void close() {
        house.close();
    }

    private WebTestClient.ResponseSpec ask(String address) {
        return house.reader().get().uri(address).exchange();
    }

    private String get(String address) {
        return Objects.requireNonNull(ask(address)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/c/cns_open/card?lang=zh", "/c/cns_open/card.svg?lang=en", "/c/cns_hostile/card.svg?lang=en"})
    void a_card_may_be_framed_by_anybody_runs_nothing_and_leaves_no_cookie(String address) {
        var headers =
                ask(address).expectStatus().isOk().returnResult(byte[].class).getResponseHeaders();
        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors *")
                .doesNotContain("unsafe");
        assertThat(headers.getFirst("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(headers.containsHeader("Set-Cookie")).isFalse();
        assertThat(get(address)).doesNotContain("<script");
    }

    @Test
    void what_is_not_there_opens_to_nobody() {
        var headers = ask("/c/cns_nowhere/card")
                .expectStatus()
                .isNotFound()
                .returnResult(byte[].class)
                .getResponseHeaders();
        assertThat(headers.containsHeader("Cross-Origin-Resource-Policy")).isFalse();
    }

    @Test
    void a_card_says_what_it_is_where_it_stands_until_when_and_how_many_were_received() {
        assertThat(get("/c/cns_open/card?lang=zh"))
                .contains("河湾新区共享单车停放管理办法", "征集中", "还剩", "24:00", "60", "href=\"/c/cns_open\"");
        assertThat(get("/c/cns_decided/card?lang=en")).contains("href=\"/c/cns_decided/outcome\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cns_open", "cns_closed", "cns_decided", "cns_withdrawn", "cns_hostile"})
    void a_picture_is_well_formed_whatever_the_title_says(String id) throws Exception {
        var picture = get("/c/%s/card.svg?lang=zh".formatted(id));
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void the_code_to_copy_names_this_site_and_shows_how_it_will_look() {
        var browsing = Browsing.start();
        var server = house.serve();
        try (browsing;
                Page page = browsing.reader().width(Browsing.TELEPHONE).open()) {
            page.navigate("http://127.0.0.1:%d/c/cns_open/embed?lang=zh".formatted(server.port()));
            Browsing.assertFits(page);
            Browsing.assertAccessible(page);
            assertThat(page.locator("#framed-code").inputValue())
                    .startsWith("<iframe src=\"http://127.0.0.1:%d/c/cns_open/card?lang=zh\"".formatted(server.port()));
            var card = page.frameLocator("iframe").locator("article");
            assertThat(card.textContent()).contains("征集中");
            // Its own style applies, under its own policy.
            assertThat(card.evaluate("card => getComputedStyle(card).borderLeftWidth"))
                    .isEqualTo("4px");
        } finally {
            server.disposeNow();
        }
    }
}
