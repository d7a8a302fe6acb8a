// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jianting.consultation.verdict.Role;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class EdgeTest {

    private final RunningServer server = RunningServer.shared();

    @Test
    void every_answer_forbids_what_a_browser_need_not_do() {
        server.somebody()
                .get()
                .uri("/nowhere")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'self'")
                                .contains("frame-ancestors 'none'")
                                .doesNotContain("unsafe"))
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .exists("Referrer-Policy");
    }

    @Test
    void no_other_site_may_read_our_answers_in_a_browser() {
        server.somebody()
                .get()
                .uri("/actuator/health")
                .header("Origin", "https://elsewhere.example")
                .exchange()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }

    @Test
    void an_unknown_address_is_said_to_be_unknown_in_both_languages() {
        server.somebody()
                .get()
                .uri("/api/v1/nowhere")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("unknown-address")
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.titleEn")
                .isNotEmpty()
                .jsonPath("$.whatYouCanDo")
                .isNotEmpty();
    }

    @Test
    void a_command_is_answered_in_json_whatever_the_sender_would_rather_have() {
        // Otherwise it would be carried out, and the sender told that it was not acceptable.
        server.somebody()
                .post()
                .uri("/api/v1/consultations/cns_unknown/submissions")
                .header("Accept", "text/html")
                .header("Content-Type", "application/json")
                .bodyValue("{\"text\":\"同意。\"}")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void a_method_that_an_address_does_not_have_is_named() {
        server.somebody()
                .delete()
                .uri("/api/v1/desk/first-administrator")
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(401, 405));
        server.staff()
                .patch()
                .uri("/api/v1/desk/first-administrator")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals("Allow", "POST")
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("method-not-allowed");
    }

    @Test
    void an_address_that_cannot_be_read_gets_the_same_kind_of_answer() throws IOException {
        for (var path :
                new String[] {"/%zz", "/api/v1/consultations/%", "/a/../b", "/a%2fb", "/a;b", "/a%00b", "//a", "/a%0ab"
                }) {
            var answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(path)
                    .containsPattern("^HTTP/1.1 4\\d\\d ")
                    .contains("application/problem+json")
                    .contains("\"rule\":");
        }
    }

    @Test
    void what_is_no_request_or_too_long_for_one_is_told_so_in_words() throws IOException {
        var end = "Host: x\r\nConnection: close\r\n\r\n";
        var endless = "x".repeat(20_000);
        isTold(raw("GET /api/v1/search?q=" + endless + " HTTP/1.1\r\n" + end), 414, "address-too-long", "8,192");
        isTold(raw("GET / HTTP/1.1\r\nX: " + endless + "\r\n" + end), 431, "headers-too-large", "16,384");
        isTold(raw("GET / HTTP/1.1\r\nCookie: a=" + endless + "\r\n" + end), 431, "headers-too-large", "16,384");
        for (var broken : new String[] {
            "GET\r\n" + end,
            "GET /\r\n" + end,
            "nonsense\r\n\r\n",
            "GET / HTTP/nine\r\n" + end,
            "GET / HTTP/1.1\r\nNo colon\u0001here\r\n" + end,
            "GET / HTTP/1.1\r\nX\u0000: 1\r\n" + end,
            "POST /api/v1/desk/session HTTP/1.1\r\nContent-Length: x\r\n" + end
        }) {
            isTold(raw(broken), 400, "broken-request", "");
        }
    }

    @Test
    void a_chunk_that_is_none_is_told_so_in_words() throws IOException {
        var answer = raw("POST /api/v1/desk/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n{}\r\n0\r\n\r\n");
        isTold(answer, 400, "broken-request", "");
    }

    private static void isTold(String answer, int status, String rule, String number) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .contains("\"rule\":\"" + rule + "\"", "\"source\":", "\"titleEn\":", "\"whatYouCanDoEn\":", number)
                .endsWith("}");
    }

    @Test
    void a_long_address_and_long_headers_are_taken_up_to_the_limit() throws IOException {
        var padding = "&text=" + "x".repeat(7_000);
        assertThat(raw("GET /api/v1/consultations?limit=1" + padding + " HTTP/1.1\r\nHost: x\r\nX: "
                        + "y".repeat(15_000) + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"rule\":\"text-too-long\"");
    }

    @Test
    void a_wrong_address_of_the_style_sheet_is_a_problem_for_programs_and_a_page_for_people() {
        for (var path : new String[] {"/assets/wrong/jianting.css", "/assets/wrong", "/assets/"}) {
            server.somebody()
                    .get()
                    .uri(path)
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody()
                    .jsonPath("$.rule")
                    .isEqualTo("unknown-address");
            server.somebody()
                    .get()
                    .uri(path)
                    .header("Accept", "text/html")
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                    .expectBody(String.class)
                    .value(page -> assertThat(page).contains("<main"));
        }
    }

    @Test
    void figures_about_the_machine_are_for_the_operator() throws IOException {
        assertThat(raw("GET /actuator/views HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("\"head\"");
        assertThat(raw("GET /actuator/prometheus HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("jvm_memory");
        for (var path : new String[] {"/actuator/views", "/actuator/prometheus", "/actuator/env", "/actuator"}) {
            server.somebody().get().uri(path).exchange().expectStatus().isNotFound();
        }
        server.somebody()
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void requests_are_counted_by_their_kind_and_never_by_their_address() throws IOException {
        server.somebody()
                .get()
                .uri("/api/v1/consultations/cns_countedbykind")
                .exchange()
                .expectStatus()
                .isNotFound();
        server.somebody()
                .post()
                .uri("/api/v1/consultations/cns_countedbykind/submissions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{")
                .exchange()
                .expectStatus()
                .isBadRequest();
        server.somebody()
                .get()
                .uri("/counted-by-kind")
                .exchange()
                .expectStatus()
                .isNotFound();
        var figures = raw("GET /actuator/prometheus HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(figures)
                .contains(
                        "jianting_answers_seconds_count{answer=\"4xx\",method=\"GET\",route=\"/api/v1/consultations/{id}\"}",
                        "jianting_answers_seconds_count{answer=\"4xx\",method=\"POST\",route=\"/api/v1/consultations/{id}/submissions\"}",
                        "jianting_answers_seconds_count{answer=\"4xx\",method=\"none\",route=\"none\"}",
                        "jianting_answers_seconds_sum{")
                .doesNotContain("countedbykind", "counted-by-kind");
    }

    @Test
    void a_form_that_comes_as_something_else_is_answered_with_a_page_that_says_what_is_taken() {
        for (var accept : new String[] {"text/html", "*/*"}) {
            server.somebody()
                    .post()
                    .uri("/c/cns_unknown/comment")
                    .header("Accept", accept)
                    .header("Content-Type", "application/json")
                    .bodyValue("{}")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(415)
                    .expectHeader()
                    .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                    .expectBody(String.class)
                    .value(page -> assertThat(page)
                            .contains("<main", "application/x-www-form-urlencoded", "回到表单页面")
                            .doesNotContain("application/json"));
        }
        server.somebody()
                .post()
                .uri("/c/cns_unknown/comment")
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void what_is_out_of_bounds_or_unreadable_is_told_what_belongs_there() {
        var staff = server.staff(Role.HANDLER);
        told(staff, "/cns_none/roster/seal", "{\"round\":0}", "\"round\"", "a whole number of 1 or more");
        told(
                staff,
                "/cns_none/extension/propose",
                "{\"until\":\"明天\",\"reason\":\"x\"}",
                "\"until\"",
                "a moment such as");
        told(
                staff,
                "/cns_none/expert-opinion",
                "{\"result\":\"OK\"}",
                "\"result\"",
                "one of PASSED, NOT_REQUIRED, FAILED");
        told(
                staff,
                "/cns_none/notice/submit",
                "{\"draftVersion\":1,\"period\":{\"length\":30,\"unit\":\"CALENDAR_DAY\",\"weeks\":4}}",
                "\"period.weeks\"",
                "these are: length, unit");
        told(staff, "/nonsense/roster/seal", "{\"round\":1}", "\"id\"", "such as cns_01K");
        told(staff, "/cns_none/roster/seal", "{\"round\":1,}", "line 1, column", "nothing after its end");
    }

    private static void told(WebTestClient staff, String path, String body, String... words) {
        staff.post()
                .uri("/api/v1/desk/consultations" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detailEn")
                .value((String detail) -> assertThat(detail).contains(words));
    }

    @Test
    void a_connection_that_is_kept_is_answered_every_time() throws IOException {
        // Reactor Netty 1.3.6 lost about one answer in five hundred when answers came from several threads in turn.
        var paths = new String[] {
            "/api/v1/consultations", "/nowhere", "/actuator/health", "/api/v1/consultations/cns_x/tally"
        };
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            for (int i = 0; i < 4_000; i++) {
                socket.getOutputStream()
                        .write(("GET " + paths[i % paths.length] + " HTTP/1.1\r\nHost: x\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(skipAnswer(socket.getInputStream()))
                        .as("answer %d", i)
                        .isTrue();
            }
        }
    }

    private static boolean skipAnswer(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                return false;
            }
            head.append((char) c);
        }
        var length = Pattern.compile("(?i)content-length: *(\\d+)").matcher(head);
        return length.find() && in.readNBytes(Integer.parseInt(length.group(1))).length > 0;
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
