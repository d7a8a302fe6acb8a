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

    /** Long enough for what was sent, or for its end, to be noticed on the other side. */
    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
    }
}
