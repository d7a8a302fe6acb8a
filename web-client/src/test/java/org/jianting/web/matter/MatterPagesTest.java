// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.matter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jianting.web.Browsing;
import org.jianting.web.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.netty.DisposableServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatterPagesTest {

    private final House house = new House();
    private final DisposableServer server = house.serve();
    private final Browsing browsing = Browsing.start();

    @AfterAll
    void close() {
        browsing.close();
        server.disposeNow();
        house.close();
    }

    private String at(String address) {
        return "http://127.0.0.1:" + server.port() + address;
    }

    private String page(String address) {
        var body = house.reader()
                .get()
                .uri(address)
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }

    @Test
    void what_holds_a_stage_back_is_said_in_the_words_of_the_rule_with_a_link_to_where_it_is_mended() {
        assertThat(page("/desk/c/cns_ruling"))
                .contains("<a href=\"/desk/c/cns_ruling/rulings\">Some points have no ruling</a>")
                .contains("7 of 12 points have no ruling: 6–12.");
    }

    @Test
    void only_steps_of_this_stage_are_offered_and_what_is_next_stands_open() {
        assertThat(page("/desk/c/cns_inreview"))
                .contains("id=\"review-notice\" open")
                .contains("id=\"return-notice\"")
                .doesNotContain("id=\"decision\"");
    }

    @Test
    void a_consultation_that_is_not_there_is_not_found() {
        house.reader()
                .get()
                .uri("/desk/c/cns_nothing")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void the_pages_fit_a_telephone_and_a_desk_and_are_accessible() {
        for (var address : new String[] {"/desk", "/desk/consultations", "/desk/c/cns_inreview", "/desk/c/cns_ruled"}) {
            for (var language : new String[] {"zh-CN", "en-GB"}) {
                Page telephone = browsing.reader()
                        .width(Browsing.TELEPHONE)
                        .language(language)
                        .open();
                telephone.navigate(at(address));
                Browsing.assertFits(telephone);
                Browsing.assertAccessible(telephone);
                telephone.context().close();
            }
            Page desk = browsing.reader().open();
            desk.navigate(at(address));
            Browsing.assertFits(desk);
            Browsing.assertAccessible(desk);
            desk.context().close();
        }
    }
}
