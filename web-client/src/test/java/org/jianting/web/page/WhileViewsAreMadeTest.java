// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianting.web.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;

class WhileViewsAreMadeTest {

    private final House house = new House();
    private final WebTestClient reader = house.reader();

    @BeforeEach
    void clear() {
        house.part(ExampleReadiness.class).ready = false;
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/consultations",
                "/consultations?q=x",
                "/c/cns_open",
                "/c/cns_decided/outcome",
                "/c/cns_none"
            })
    void a_page_that_rests_on_views_says_so_and_when_to_come_back(String address) {
        var page = reader.get()
                .uri(address)
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "15")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(page).contains("The pages are being made again", "nothing is lost");
    }

    @Test
    void who_asked_for_one_consultation_is_led_to_its_form() {
        var page = reader.get()
                .uri("/c/cns_open")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(page).contains("href=\"/c/cns_open/comment\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c/cns_open/comment", "/receipt", "/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002D"})
    void the_form_and_the_receipt_go_on(String address) {
        reader.get().uri(address).exchange().expectStatus().isOk();
    }
}
