// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.server.accounts.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** The session of a browser: in a cookie that only pages of ours can use. */
class CookieSessionTest {

    private static final String NAME = "cookie.holder";

    private final RunningServer server = RunningServer.shared();

    @BeforeEach
    void open() {
        server.bean(Accounts.class).provide(NAME, RunningServer.PASSWORD, new Unit("u1", "某局"), Set.of(Role.AUDITOR));
    }

    @Test
    void the_form_opens_a_session_in_a_cookie_that_no_script_reads_and_no_other_site_sends() {
        var cookie = signedIn();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.isSecure()).as("it came in clear").isFalse();
        server.somebody()
                .get()
                .uri("/api/v1/desk/session")
                .cookie(cookie.getName(), cookie.getValue())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .cacheControl(CacheControl.noStore())
                .expectBody()
                .jsonPath("$.username")
                .isEqualTo(NAME)
                .jsonPath("$.roles[0]")
                .isEqualTo("AUDITOR")
                .jsonPath("$.endsAt")
                .isNotEmpty();
    }

    @Test
    void behind_a_proxy_that_encrypts_the_cookie_is_for_this_host_and_never_goes_in_clear() {
        var cookie = cookieOf(signIn(headers -> {
            headers.set("Sec-Fetch-Site", "same-origin");
            headers.set("X-Forwarded-Proto", "https");
        }));
        assertThat(cookie.getName()).startsWith("__Host-");
        assertThat(cookie.isSecure()).isTrue();
        // What a neighbour under the same domain may have set has another name, and is not believed.
        server.somebody()
                .get()
                .uri("/api/v1/desk/session")
                .header("X-Forwarded-Proto", "https")
                .cookie("desk", cookie.getValue())
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site,,",
        "same-site,,",
        "none,,",
        ",https://evil.example,",
        ",null,",
        ",,",
        "cross-site,ours,1",
    })
    void a_page_of_another_site_can_neither_sign_anybody_in_nor_act_for_them(String site, String origin, String page) {
        Consumer<HttpHeaders> theirs = headers -> say(headers, site, origin, page);
        var refused = signIn(theirs).expectStatus().isForbidden().returnResult(byte[].class);
        assertThat(refused.getResponseCookies()).isEmpty();

        var cookie = signedIn();
        for (var address : new String[] {"/api/v1/desk/session", "/desk/sign-out"}) {
            server.somebody()
                    .method(address.startsWith("/api/") ? HttpMethod.DELETE : HttpMethod.POST)
                    .uri(address)
                    .headers(theirs)
                    .cookie(cookie.getName(), cookie.getValue())
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        assertThat(isSignedIn(cookie)).isTrue();
    }

    @Test
    void to_the_api_a_page_of_ours_says_that_it_is_one() {
        var cookie = signedIn();
        delete(cookie, headers -> headers.set("Sec-Fetch-Site", "same-origin"))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("foreign-page");
        delete(cookie, headers -> headers.set("X-Jianting-Page", "1"))
                .expectStatus()
                .isForbidden();
        assertThat(isSignedIn(cookie)).isTrue();
        delete(cookie, headers -> say(headers, "same-origin", null, "1"))
                .expectStatus()
                .isNoContent();
        assertThat(isSignedIn(cookie)).isFalse();
    }

    @Test
    void an_older_browser_says_it_by_its_origin() {
        var cookie = cookieOf(signIn(headers -> say(headers, null, "ours", null)));
        delete(cookie, headers -> say(headers, null, "ours", "1"))
                .expectStatus()
                .isNoContent();
    }

    @Test
    void a_script_signs_in_again_in_place_and_never_holds_the_token() {
        var answer = server.somebody()
                .post()
                .uri("/api/v1/desk/session")
                .headers(headers -> say(headers, "same-origin", null, "1"))
                .bodyValue(Map.of("username", NAME, "password", RunningServer.PASSWORD))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Map.class);
        assertThat(Objects.requireNonNull(answer.getResponseBody().blockFirst()).get("token"))
                .isNull();
        assertThat(isSignedIn(Objects.requireNonNull(answer.getResponseCookies().getFirst("desk"))))
                .isTrue();
    }

    @Test
    void a_page_of_the_desk_leads_whoever_has_not_signed_in_to_the_door_and_back() {
        var answer = server.somebody()
                .get()
                .uri(URI.create(server.address() + "/desk/audit?kind=read&after=12"))
                .exchange()
                .expectStatus()
                .isSeeOther()
                .returnResult(byte[].class);
        var door = Objects.requireNonNull(answer.getResponseHeaders().getLocation());
        assertThat(door).hasToString("/desk/sign-in?next=%2Fdesk%2Faudit%3Fkind%3Dread%26after%3D12");
        server.somebody()
                .post()
                .uri(URI.create(server.address() + door))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("Sec-Fetch-Site", "same-origin")
                .body(BodyInserters.fromFormData("username", NAME).with("password", RunningServer.PASSWORD))
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/desk/audit?kind=read&after=12");
    }

    @Test
    void signing_out_ends_the_session_and_takes_the_cookie_back() {
        var cookie = signedIn();
        var answer = server.somebody()
                .post()
                .uri("/desk/sign-out")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(cookie.getName(), cookie.getValue())
                .exchange()
                .expectStatus()
                .isSeeOther()
                .returnResult(byte[].class);
        assertThat(Objects.requireNonNull(answer.getResponseCookies().getFirst("desk"))
                        .getMaxAge())
                .isZero();
        assertThat(isSignedIn(cookie)).isFalse();
    }

    private void say(HttpHeaders headers, String site, String origin, String page) {
        if (site != null) {
            headers.set("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            headers.set("Origin", origin.equals("ours") ? server.address() : origin);
        }
        if (page != null) {
            headers.set("X-Jianting-Page", page);
        }
    }

    private ResponseCookie signedIn() {
        return cookieOf(signIn(headers -> headers.set("Sec-Fetch-Site", "same-origin")));
    }

    private static ResponseCookie cookieOf(WebTestClient.ResponseSpec answer) {
        return answer.expectStatus()
                .isSeeOther()
                .returnResult(byte[].class)
                .getResponseCookies()
                .values()
                .iterator()
                .next()
                .getFirst();
    }

    private WebTestClient.ResponseSpec signIn(Consumer<HttpHeaders> headers) {
        return server.somebody()
                .post()
                .uri("/desk/sign-in")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .headers(headers)
                .body(BodyInserters.fromFormData("username", NAME).with("password", RunningServer.PASSWORD))
                .exchange();
    }

    private WebTestClient.ResponseSpec delete(ResponseCookie cookie, Consumer<HttpHeaders> headers) {
        return server.somebody()
                .delete()
                .uri("/api/v1/desk/session")
                .headers(headers)
                .cookie(cookie.getName(), cookie.getValue())
                .exchange();
    }

    private boolean isSignedIn(ResponseCookie cookie) {
        return server.somebody()
                        .get()
                        .uri("/api/v1/desk/session")
                        .cookie(cookie.getName(), cookie.getValue())
                        .exchange()
                        .returnResult(byte[].class)
                        .getStatus()
                        .value()
                == 200;
    }
}
