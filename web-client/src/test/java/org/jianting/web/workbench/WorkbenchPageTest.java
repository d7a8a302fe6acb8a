// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jianting.web.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbenchPageTest {

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

    private static String page(String address) {
        return Objects.requireNonNull(house.reader()
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_table_brings_every_word_that_its_script_needs_and_no_script_of_its_own(String language) {
        var page = page("/desk/c/cns_parking/rulings?lang=" + language);
        assertThat(page).contains("data-name=\"workbench.told.conflict\"").doesNotContain("<script>", "style=");
    }

    @Test
    void each_finding_has_its_digit() {
        assertThat(page("/desk/c/cns_parking/rulings"))
                .containsSubsequence(
                        "<kbd aria-hidden=\"true\">1</kbd>", "采纳", "<kbd aria-hidden=\"true\">9</kbd>", "超出范围");
    }

    @Test
    void whoever_reviews_approves_or_returns_by_the_same_address_as_a_program() {
        assertThat(page("/desk/c/cns_parking/rulings/review"))
                .contains("/api/v1/desk/consultations/cns_parking/rulings/approve", "/rulings/return");
    }

    @Test
    void a_table_that_is_nobodys_business_looks_like_one_that_is_not_there() {
        house.reader()
                .get()
                .uri("/desk/c/cns_other/rulings")
                .exchange()
                .expectStatus()
                .isNotFound();
        house.reader()
                .get()
                .uri("/desk/c/no%20name/rulings")
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
