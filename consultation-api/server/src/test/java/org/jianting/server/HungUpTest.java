// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Senders whose connection ends in the middle, in an orderly way or not. */
class HungUpTest {

    private static final String SUBMISSIONS = "/api/v1/consultations/cns_none/submissions";

    private final RunningServer server = RunningServer.shared();
    private final Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger edge = (Logger) LoggerFactory.getLogger("org.jianting.server.edge.EveryErrorIsAProblem");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.list = new java.util.concurrent.CopyOnWriteArrayList<>();
        logged.start();
        everything.addAppender(logged);
        edge.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        edge.setLevel(null);
        everything.detachAppender(logged);
    }

    @Test
    void a_connection_reset_in_the_middle_of_a_body_is_one_line_for_debugging() throws IOException {
        for (var path : List.of(SUBMISSIONS, "/c/cns_none/comment")) {
            logged.list.clear();
            var type = path.equals(SUBMISSIONS) ? "application/json" : "application/x-www-form-urlencoded";
            try (var socket = new Socket("127.0.0.1", server.port())) {
                socket.setSoLinger(true, 0); // closing then resets
                socket.getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
                                        + "\r\nContent-Length: 1000\r\n\r\n{\"text\":\"")
                                .getBytes(StandardCharsets.US_ASCII));
                pause();
            }
            pause();
            assertThat(logged.list)
                    .as(path)
                    .singleElement()
                    .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.DEBUG))
                    .satisfies(line -> assertThat(line.getThrowableProxy()).isNull())
                    .satisfies(line -> assertThat(line.getFormattedMessage())
                            .contains(path)
                            .doesNotContain("secret"));
        }
    }

    @Test
    void whoever_has_asked_and_then_says_that_nothing_more_will_come_is_answered() throws IOException {
        var body = "{\"text\":\"x\"}";
        for (var request : List.of(
                "GET /actuator/health HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST " + SUBMISSIONS + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)) {
            try (var socket = asked(request + request)) {
                socket.shutdownOutput();
                var answers = answers(socket);
                assertThat(answers).hasSize(2);
                // The last one says that it is the last only if the end was seen before it was written.
                assertThat(answers.getFirst()).doesNotContainIgnoringCase("connection: close");
            }
        }
    }

    @Test
    void half_a_request_is_not_waited_for_when_nothing_more_will_come() throws IOException {
        for (var half : List.of(
                "",
                "POST " + SUBMISSIONS + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1000\r\n\r\n{")) {
            try (var socket = asked(half)) {
                socket.setSoTimeout(1_500); // less than a body may take
                socket.shutdownOutput();
                assertThat(answers(socket)).isEmpty();
            }
        }
    }

    @Test
    void the_last_of_several_requests_in_a_row_is_answered_before_the_connection_is_closed() throws IOException {
        var get = "GET /actuator/health HTTP/1.1\r\nHost: x\r\n";
        try (var socket = asked(get + "\r\n" + get + "\r\n" + get + "Connection: close\r\n\r\n" + get + "\r\n")) {
            var answers = answers(socket);
            assertThat(answers).hasSize(3).allMatch(answer -> answer.startsWith("HTTP/1.1 200 "));
            assertThat(answers.getLast()).containsIgnoringCase("connection: close");
        }
    }

    private Socket asked(String requests) throws IOException {
        var socket = new Socket("127.0.0.1", server.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static List<String> answers(Socket socket) throws IOException {
        var all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return all.isEmpty() ? List.of() : List.of(all.split("(?=HTTP/1\\.1 )"));
    }

    /** Long enough for what was sent, or for its end, to be noticed on the other side. */
    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
    }
}
