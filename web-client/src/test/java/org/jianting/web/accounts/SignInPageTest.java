// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jianting.web.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInPageTest {

    private final House house = new House();
    private WebTestClient reader;

    @BeforeAll
    void open() {
        reader = house.reader();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void who_signs_in_is_led_where_they_wanted_to_go() {
        signIn("/desk/sign-in?next=%2Fdesk%2Faccounts%3Fwaiting", ExampleReception.PASSWORD)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/desk/accounts?waiting");
        signIn("/desk/sign-in", ExampleReception.PASSWORD)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/desk");
    }

    @Test
    void who_is_turned_away_reads_why_and_keeps_the_name_but_not_the_password() {
        var body = signIn("/desk/sign-in?next=%2Fdesk%2Fme", "wrong wrong wrong")
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(new String(Objects.requireNonNull(body), StandardCharsets.UTF_8))
                .contains("用户名或密码不对", "value=\"沈\"", "action=\"/desk/sign-in?next=%2Fdesk%2Fme\"")
                .doesNotContain("wrong wrong wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/desk",
                "https://evil.example/desk",
                "/\\evil.example",
                "/deskevil",
                "/desk//evil.example",
                "/desk/../../c/cns_open",
                "/desk\r\nSet-Cookie: a=b",
                "/desk/sign-out",
                "/desk/sign-in?next=/desk",
                "javascript:alert(1)",
                ""
            })
    void no_link_leads_away_from_the_desk(String asked) {
        assertThat(Next.of(asked)).isEqualTo("/desk");
    }

    @ParameterizedTest
    @CsvSource({"/desk", "/desk/me", "/desk/audit?kind=read&after=12", "/desk/consultations/cns_1/workbench?q=%E5%81%9C"
    })
    void a_page_of_the_desk_is_gone_back_to(String asked) {
        assertThat(Next.of(asked)).isEqualTo(asked);
    }

    private WebTestClient.ResponseSpec signIn(String address, String password) {
        return reader.post()
                .uri(URI.create(address))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("username", "沈").with("password", password))
                .exchange();
    }
}
