// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.server.accounts.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

class AccountsOverHttpTest {

    private static final Map<String, String> UNIT = Map.of("code", "u2", "name", "某街道办事处");

    private final RunningServer server = RunningServer.shared();

    @Test
    void an_account_is_opened_by_a_link_that_works_once() {
        var opened = create("sun.qi");
        var choice = Map.of("token", opened.get("token"), "password", "four unrelated words here");
        server.somebody()
                .post()
                .uri("/api/v1/desk/password")
                .bodyValue(Map.of("token", opened.get("token"), "password", "short"))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("weak-password");
        server.somebody()
                .post()
                .uri("/api/v1/desk/password")
                .bodyValue(choice)
                .exchange()
                .expectStatus()
                .isCreated();
        assertThat(server.signIn("sun.qi", "four unrelated words here")).isNotEmpty();
        server.somebody()
                .post()
                .uri("/api/v1/desk/password")
                .bodyValue(choice)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("link-not-valid");
    }

    @Test
    void a_name_is_given_once_whatever_its_case() {
        create("zhou.ba");
        server.staff(Role.SYSTEM_ADMINISTRATOR)
                .post()
                .uri("/api/v1/desk/accounts")
                .bodyValue(Map.of("username", "Zhou.Ba", "unit", UNIT))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("username-taken");
    }

    @Test
    void roles_are_given_by_another_administrator_than_accounts() {
        var id = create("wu.jiu").get("staff");
        var handler = Map.of("roles", List.of("HANDLER"));
        server.staff(Role.SYSTEM_ADMINISTRATOR)
                .put()
                .uri("/api/v1/desk/accounts/{id}/roles", id)
                .bodyValue(handler)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("not-yours-to-give");
        server.staff(Role.SECURITY_ADMINISTRATOR)
                .put()
                .uri("/api/v1/desk/accounts/{id}/roles", id)
                .bodyValue(handler)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.roles[0]")
                .isEqualTo("HANDLER");
        server.staff(Role.SECURITY_ADMINISTRATOR)
                .put()
                .uri("/api/v1/desk/accounts/{id}/roles", id)
                .bodyValue(Map.of("roles", List.of("HANDLER", "AUDITOR")))
                .exchange()
                .expectStatus()
                .isForbidden();
        server.staff(Role.AUDIT_ADMINISTRATOR)
                .put()
                .uri("/api/v1/desk/accounts/{id}/roles", id)
                .bodyValue(Map.of("roles", List.of("HANDLER", "AUDITOR")))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("auditors-do-not-write");
    }

    @Test
    void a_change_of_roles_signs_the_person_out() {
        server.bean(Accounts.class).provide("zheng.shi", RunningServer.PASSWORD, new Unit("u2", "某街道办事处"), Set.of());
        var token = server.signIn("zheng.shi", RunningServer.PASSWORD);
        var client = server.somebody()
                .mutate()
                .defaultHeader("Authorization", "Bearer " + token)
                .build();
        var id = Objects.requireNonNull(client.get()
                        .uri("/api/v1/desk/session")
                        .exchange()
                        .returnResult(Map.class)
                        .getResponseBody()
                        .blockFirst())
                .get("id");
        server.staff(Role.SECURITY_ADMINISTRATOR)
                .put()
                .uri("/api/v1/desk/accounts/{id}/roles", id)
                .bodyValue(Map.of("roles", List.of("CLERK")))
                .exchange()
                .expectStatus()
                .isOk();
        client.get().uri("/api/v1/desk/session").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void whoever_is_disabled_is_out_at_once_and_stays_out() {
        server.bean(Accounts.class).provide("feng.er", RunningServer.PASSWORD, new Unit("u2", "某街道办事处"), Set.of());
        var token = server.signIn("feng.er", RunningServer.PASSWORD);
        var client = server.somebody()
                .mutate()
                .defaultHeader("Authorization", "Bearer " + token)
                .build();
        var id = Objects.requireNonNull(client.get()
                        .uri("/api/v1/desk/session")
                        .exchange()
                        .returnResult(Map.class)
                        .getResponseBody()
                        .blockFirst())
                .get("id");
        server.staff(Role.SYSTEM_ADMINISTRATOR)
                .put()
                .uri("/api/v1/desk/accounts/{id}/disabled", id)
                .exchange()
                .expectStatus()
                .isOk();
        client.get().uri("/api/v1/desk/session").exchange().expectStatus().isUnauthorized();
        server.somebody()
                .post()
                .uri("/api/v1/desk/session")
                .bodyValue(Map.of("username", "feng.er", "password", RunningServer.PASSWORD))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void what_decides_over_an_administrator_waits_until_another_kind_has_confirmed_it() {
        for (var role : List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR)) {
            server.token(role);
        }
        var lost = server.bean(Accounts.class)
                .provide(
                        "lost.security",
                        RunningServer.PASSWORD,
                        new Unit("u2", "某街道办事处"),
                        Set.of(Role.SECURITY_ADMINISTRATOR))
                .id();
        var system = server.staff(Role.SYSTEM_ADMINISTRATOR);
        var asked = answer(system.post().uri("/api/v1/desk/accounts/{id}/link", lost), 202);
        var number = String.valueOf(((Map<?, ?>) Objects.requireNonNull(asked.get("waiting"))).get("number"));
        var confirmation = "/api/v1/desk/accounts/waiting/" + number + "/confirm";
        assertThat(answer(system.post().uri(confirmation), 403)).containsEntry("rule", "second-administrator");
        assertThat(answer(server.staff(Role.HANDLER).post().uri(confirmation), 403))
                .containsEntry("rule", "wrong-role");
        assertThat(String.valueOf(
                        answer(system.get().uri("/api/v1/desk/accounts"), 200).get("waiting")))
                .contains("LINK", lost.value())
                .doesNotContain(String.valueOf(asked.get("half")));
        var confirmed = answer(server.staff(Role.AUDIT_ADMINISTRATOR).post().uri(confirmation), 200);
        var chosen =
                Map.of("token", asked.get("half") + "." + confirmed.get("half"), "password", "four unrelated words");
        server.somebody()
                .post()
                .uri("/api/v1/desk/password")
                .bodyValue(chosen)
                .exchange()
                .expectStatus()
                .isCreated();
        assertThat(server.signIn("lost.security", "four unrelated words")).isNotEmpty();

        var again = answer(system.post().uri("/api/v1/desk/accounts/{id}/link", lost), 202);
        var waiting = "/api/v1/desk/accounts/waiting/"
                + ((Map<?, ?>) Objects.requireNonNull(again.get("waiting"))).get("number");
        answer(server.staff(Role.SECURITY_ADMINISTRATOR).delete().uri(waiting), 200);
        assertThat(answer(server.staff(Role.AUDIT_ADMINISTRATOR).delete().uri(waiting), 404))
                .containsEntry("rule", "nothing-waits");
    }

    private static Map<String, Object> answer(WebTestClient.RequestHeadersSpec<?> request, int status) {
        return Objects.requireNonNull(request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .returnResult(new ParameterizedTypeReference<Map<String, Object>>() {})
                .getResponseBody()
                .blockFirst());
    }

    @Test
    void the_audit_list_names_persons_by_pseudonym_and_only_auditors_read_it() {
        create("chen.san");
        server.staff(Role.SYSTEM_ADMINISTRATOR)
                .get()
                .uri("/api/v1/desk/accounts/audit")
                .exchange()
                .expectStatus()
                .isForbidden();
        var list = server.staff(Role.AUDITOR)
                .get()
                .uri("/api/v1/desk/accounts/audit")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(list).contains("\"what\":\"created\"").doesNotContain("chen.san");
    }

    private Map<String, Object> create(String username) {
        return Objects.requireNonNull(server.staff(Role.SYSTEM_ADMINISTRATOR)
                .post()
                .uri("/api/v1/desk/accounts")
                .bodyValue(Map.of("username", username, "unit", UNIT))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(new ParameterizedTypeReference<Map<String, Object>>() {})
                .getResponseBody()
                .blockFirst());
    }
}
