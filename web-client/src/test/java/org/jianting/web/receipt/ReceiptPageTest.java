// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jianting.web.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

class ReceiptPageTest {

    private static final String FRESH = "/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002D?lang=en";
    private static final String RULED = "/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002E?lang=en";

    private final House house = new House();
    private final WebTestClient reader = house.reader();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_code_stands_in_groups_of_four_with_the_time_to_the_second_and_the_digest() {
        assertThat(page(FRESH))
                .contains("<span>ABCD</span> <span>EFGH</span>")
                .contains("10 November 2026, 10:03:04")
                .contains("9".repeat(64))
                .contains("after the closing on Saturday 5 December 2026 24:00");
    }

    @Test
    void before_publication_no_ruling_is_shown_and_after_it_the_ruling_stands_first() {
        assertThat(page(FRESH)).doesNotContain("Adopted");
        var ruled = page(RULED);
        assertThat(ruled.indexOf("Adopted in part")).isPositive().isLessThan(ruled.indexOf("Receipt code"));
        assertThat(ruled).contains("10 of 46").contains("<ins>");
    }

    @Test
    void nobody_keeps_the_page_or_learns_its_address() {
        reader.get()
                .uri(FRESH)
                .exchange()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .valueEquals("X-Robots-Tag", "noindex");
    }

    @Test
    void a_typed_code_leads_to_its_page_whatever_the_spaces_and_the_case() {
        reader.get()
                .uri("/receipt?code=abcd efgh-jkmn pqrs tvwx oooo oo2d")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002D");
    }

    @Test
    void a_code_that_cannot_be_one_and_a_code_that_is_none_are_told_apart_from_each_other_only() {
        assertThat(answer("/receipt?code=123&lang=en", HttpStatus.BAD_REQUEST)).contains("not a whole receipt code");
        assertThat(answer("/receipt/ZZZZ-EFGH-JKMN-PQRS-TVWX-0000-002D?lang=en", HttpStatus.NOT_FOUND))
                .contains("no receipt with this code");
        assertThat(answer("/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002H?lang=en", HttpStatus.NOT_FOUND))
                .contains("no receipt with this code");
    }

    @Test
    void the_receipt_can_be_read_by_a_telephone_and_saved_with_what_each_value_proves() {
        assertThat(page(FRESH))
                .contains("<svg class=\"qr\"", "href=\"/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002D/file\"");
        var answer = reader.get()
                .uri("/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002D/file?lang=en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"jianting-77.txt\"")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer)
                .contains(
                        "ABCD-EFGH-JKMN-PQRS-TVWX-0000-002D", "2026-11-10T02:03:04Z", "hmac-sha-256:" + "9".repeat(64))
                .contains("/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002D\r\n", "Digest: proves that what is recorded");
    }

    @Test
    void while_the_view_is_made_again_the_receipt_still_stands_and_says_what_is_missing() {
        assertThat(page("/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002G?lang=en"))
                .contains("Your comment is recorded and this receipt is valid", "10 November 2026, 10:03:04");
    }

    private String page(String address) {
        return answer(address, HttpStatus.OK);
    }

    private String answer(String address, HttpStatus status) {
        return Objects.requireNonNull(reader.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
