// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.server.accounts.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class SignInTest {

    private final RunningServer server = RunningServer.shared();

    @Test
    void a_member_of_staff_signs_in_and_out() {
        server.bean(Accounts.class)
                .provide("zhang.san", RunningServer.PASSWORD, new Unit("u1", "某局"), Set.of(Role.CLERK));
        var token = server.signIn("zhang.san", RunningServer.PASSWORD);

        asHolder(token)
                .get()
                .uri("/api/v1/desk/session")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.roles[0]")
                .isEqualTo("CLERK")
                .jsonPath("$.unit.name")
                .isEqualTo("某局");
        asHolder(token)
                .delete()
                .uri("/api/v1/desk/session")
                .exchange()
                .expectStatus()
                .isNoContent();
        asHolder(token)
                .get()
                .uri("/api/v1/desk/session")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void neither_a_missing_nor_a_foreign_token_opens_the_desk() {
        server.somebody()
                .get()
                .uri("/api/v1/desk/views")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("not-signed-in");
        asHolder("A".repeat(43))
                .get()
                .uri("/api/v1/desk/views")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        asHolder("").get().uri("/api/v1/desk/views").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void any_member_of_staff_sees_how_far_the_views_are() {
        server.staff(Role.AUDITOR)
                .get()
                .uri("/api/v1/desk/views")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.head")
                .isNumber()
                .jsonPath("$.views")
                .isArray();
    }

    @Test
    void five_failures_lock_a_name_whether_or_not_it_exists() {
        server.bean(Accounts.class).provide("li.si", RunningServer.PASSWORD, new Unit("u1", "某局"), Set.of());
        for (var name : new String[] {"li.si", "nobody.at.all"}) {
            for (int i = 1; i <= 4; i++) {
                attempt(name, "wrong password " + i)
                        .expectStatus()
                        .isUnauthorized()
                        .expectBody()
                        .jsonPath("$.rule")
                        .isEqualTo("wrong-credentials");
            }
            attempt(name, "wrong password 5").expectStatus().isEqualTo(429);
            attempt(name, RunningServer.PASSWORD)
                    .expectStatus()
                    .isEqualTo(429)
                    .expectHeader()
                    .exists("Retry-After")
                    .expectBody()
                    .jsonPath("$.rule")
                    .isEqualTo("locked-out");
        }
    }

    @Test
    void a_wrong_name_and_a_wrong_password_read_the_same() {
        server.bean(Accounts.class).provide("wang.wu", RunningServer.PASSWORD, new Unit("u1", "某局"), Set.of());
        var known = attempt("wang.wu", "not the password")
                .expectStatus()
                .isUnauthorized()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        var unknown = attempt("wang.liu", "not the password")
                .expectStatus()
                .isUnauthorized()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(known).isEqualTo(unknown);
    }

    @Test
    void neither_passwords_nor_tokens_lie_on_the_disk() throws Exception {
        var token = server.token(Role.PUBLISHER);
        try (var files = Files.walk(server.data())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes)
                        .as("%s", file)
                        .doesNotContain(RunningServer.PASSWORD)
                        .doesNotContain(token);
            }
        }
    }

    private WebTestClient asHolder(String token) {
        return server.somebody()
                .mutate()
                .defaultHeader("Authorization", "Bearer " + token)
                .build();
    }

    private WebTestClient.ResponseSpec attempt(String username, String password) {
        return server.somebody()
                .post()
                .uri("/api/v1/desk/session")
                .bodyValue(Map.of("username", username, "password", password))
                .exchange();
    }
}
