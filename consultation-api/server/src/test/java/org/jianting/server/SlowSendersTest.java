// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever sends slowly, or much at once, is in the way of nobody else. */
class SlowSendersTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int LARGE = 300 << 10;
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final RunningServer server = RunningServer.shared();
    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var socket : open) {
            socket.close();
        }
    }

    @Test
    void many_who_announce_a_large_body_and_do_not_send_it_turn_nobody_away() throws IOException {
        for (int i = 0; i < 20; i++) {
            begin(nextAddress(), "Content-Length: " + MEGABYTE, "{");
        }
        assertThat(answer(complete(nextAddress()))).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void many_who_send_a_short_body_in_chunks_and_do_not_end_it_turn_nobody_away() throws IOException {
        for (int i = 0; i < 20; i++) {
            begin(nextAddress(), "Transfer-Encoding: chunked", "1\r\n{\r\n");
        }
        var another = begin(nextAddress(), "Transfer-Encoding: chunked", "1\r\n{\r\n0\r\n\r\n");
        assertThat(answer(another)).startsWith("HTTP/1.1 400 ");
        assertThat(answer(complete(nextAddress()))).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void two_large_bodies_of_one_address_at_once_are_enough_and_another_address_still_has_its_own() throws IOException {
        var address = nextAddress();
        var three = new ArrayList<Socket>();
        for (int i = 0; i < 3; i++) {
            three.add(begin(address, "Content-Length: " + MEGABYTE, " ".repeat(LARGE)));
        }
        assertThat(answer(complete(nextAddress()))).startsWith("HTTP/1.1 400 ");
        var answers = new ArrayList<String>();
        for (var socket : three) {
            answers.add(answer(socket));
        }
        // Which of them is the third to have sent so much is left to chance.
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 429 "))
                .singleElement()
                .satisfies(answer -> assertThat(answer)
                        .contains("\"rule\":\"too-much-at-once\"")
                        .containsIgnoringCase("retry-after: 1"));
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 408 "))
                .hasSize(2);
    }

    @Test
    void a_large_body_that_is_answered_makes_room_for_the_next() throws IOException {
        var address = nextAddress();
        for (int i = 0; i < 20; i++) {
            assertThat(answer(complete(address))).as("body %d", i).startsWith("HTTP/1.1 400 ");
        }
    }

    private static String nextAddress() {
        return "198.18.0." + ADDRESSES.incrementAndGet();
    }

    private Socket complete(String address) throws IOException {
        return begin(address, "Content-Length: " + LARGE, " ".repeat(LARGE));
    }

    private Socket begin(String address, String length, String body) throws IOException {
        var socket = new Socket("127.0.0.1", server.port());
        open.add(socket);
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("POST /api/v1/consultations/cns_none/submissions HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                + "Content-Type: application/json\r\nX-Forwarded-For: " + address + "\r\n" + length
                                + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
