// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jianting.consultation.submitting.SubmissionForm;
import org.jianting.consultation.verdict.Role;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class LimitsTest {

    private static final String SUBMISSIONS = "/api/v1/consultations/cns_none/submissions";
    private static final String DRAFTS = "/api/v1/desk/consultations/cns_none/drafts";

    private final RunningServer server = RunningServer.shared();

    @Test
    void the_thirty_first_submission_of_a_minute_from_one_address_must_wait() {
        var client = server.somebody();
        for (int i = 1; i <= 30; i++) {
            assertThat(submit(client)
                            .expectBody(String.class)
                            .returnResult()
                            .getStatus()
                            .value())
                    .as("submission %d", i)
                    .isNotEqualTo(429);
        }
        submit(client)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("too-many-requests");
        submit(server.somebody())
                .expectStatus()
                .value(status -> assertThat(status).isNotEqualTo(429));
    }

    @Test
    void an_address_that_a_stranger_claims_to_forward_for_does_not_help_him() {
        // The proxy appends whom it saw; what stands to the left was written by the sender.
        for (int i = 1; i <= 30; i++) {
            submit(server.from("192.0.2." + i + ", 198.51.100.7")).expectBody().returnResult();
        }
        submit(server.from("192.0.2.77, 198.51.100.7")).expectStatus().isEqualTo(429);
    }

    @Test
    void another_spelling_of_an_address_goes_round_no_limit() throws IOException {
        for (var path : new String[] {
            "/api/v1/desk/sess%69on",
            "/api/v1/desk/sessio%6E",
            "/api/v1/%64esk/session",
            "/%61pi/v1/desk/session",
            "/api/v1/desk/first%2dadministrator",
            "/api/v1/consultations/cns_unknown/submission%73",
            "/api/v1/receipt%73/AAAA"
        }) {
            try (var socket = new Socket("127.0.0.1", server.port())) {
                var body = "{\"username\":\"nobody\",\"password\":\"wrong\"}";
                socket.getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                        + "Content-Type: application/json\r\nContent-Length: " + body.length()
                                        + "\r\n\r\n"
                                        + body)
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .as(path)
                        .startsWith("HTTP/1.1 400 ")
                        .contains("\"rule\":\"unfit-address\"");
            }
        }
    }

    @Test
    void a_body_larger_than_a_command_may_be_is_refused_by_its_announcement() {
        var head = server.head();
        server.somebody()
                .post()
                .uri("/api/v1/desk/session")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"username\":\"" + "x".repeat(300_000) + "\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("too-large")
                .jsonPath("$.detail")
                .isEqualTo("此处最多收262,144字节，这次要发送300,015字节。未作任何记录。");
        assertThat(server.head()).isEqualTo(head);
    }

    @Test
    void a_text_of_twelve_megabytes_is_too_large_and_not_merely_too_long() {
        var head = server.head();
        for (var text : new String[] {"x".repeat(12_000_000), "长".repeat(4_000_000)}) {
            for (var path : new String[] {SUBMISSIONS, DRAFTS}) {
                server.staff(Role.HANDLER)
                        .post()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"text\":\"" + text + "\"}")
                        .exchange()
                        .expectStatus()
                        .isEqualTo(413)
                        .expectBody()
                        .jsonPath("$.rule")
                        .isEqualTo("too-large")
                        .jsonPath("$.detail")
                        .value(String.class, detail -> assertThat(detail).contains("3,145,728"));
            }
        }
        assertThat(server.head()).isEqualTo(head);
    }

    @Test
    void the_largest_attachment_that_is_allowed_still_fits() {
        var content = Base64.getEncoder().encodeToString(new byte[SubmissionForm.LARGEST_ATTACHMENT_IN_BYTES]);
        server.somebody()
                .post()
                .uri(SUBMISSIONS)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"text\":\"意见\",\"attachments\":[{\"name\":\"a.txt\",\"mediaType\":\"text/plain\","
                        + "\"content\":\"" + content + "\"}]}")
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isNotEqualTo(413).isLessThan(500));
    }

    @Test
    void a_body_that_does_not_announce_its_size_is_refused_when_it_grows_too_large() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/desk/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var chunk = ("8000\r\n" + " ".repeat(0x8000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 9; i++) {
                out.write(chunk);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(socket)).contains(" 413 ");
        }
    }

    @Test
    void a_body_that_trickles_is_cut_off() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST /api/v1/desk/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(socket)).contains(" 408 ");
        }
    }

    @Test
    void a_form_has_the_limits_of_every_other_body_that_brings_files() throws IOException {
        var head =
                "POST /c/cns_unknown/comment HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write((head + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var chunk = ("100000\r\n" + "x".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 17; i++) {
                out.write(chunk);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(socket)).contains(" 413 ");
        }
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((head + "Content-Length: 100\r\n\r\ntext=").getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(socket)).contains(" 408 ");
        }
    }

    private static String firstLine(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c >= 0 && c != '\r';
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private static WebTestClient.ResponseSpec submit(WebTestClient client) {
        return client.post()
                .uri(SUBMISSIONS)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"text\":\"意见\"}")
                .exchange();
    }
}
