// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a first visit costs: every byte that comes over the wire for a page, its style and its scripts, headers included. */
final class FirstView {

    // What a page names under /assets/ is what a browser with an empty cache fetches for it.
    private static final Pattern PART = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)\"");
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final int port;

    FirstView(int port) {
        this.port = port;
    }

    double kilobytes(String page) throws IOException {
        var answer = answer(page);
        long bytes = answer.length;
        var parts = new LinkedHashSet<String>();
        PART.matcher(page(answer))
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(parts::add);
        if (parts.isEmpty()) {
            throw new IllegalStateException(page + " names no style sheet: it was not read right");
        }
        for (var part : parts) {
            bytes += answer(part).length;
        }
        return bytes / 1024.0;
    }

    private byte[] answer(String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(Http.request("GET", path, "Accept-Encoding: gzip\r\nConnection: close\r\n", ""));
            var answer = socket.getInputStream().readAllBytes();
            if (!new String(answer, 0, 12, StandardCharsets.US_ASCII).endsWith(" 200")) {
                throw new IllegalStateException(path + " answered " + new String(answer, StandardCharsets.UTF_8));
            }
            return answer;
        }
    }

    private static String page(byte[] answer) throws IOException {
        int start = 0;
        while (!startsBody(answer, start)) {
            start++;
        }
        var head = new String(answer, 0, start, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        var body = Arrays.copyOfRange(answer, start + END_OF_HEAD.length, answer.length);
        if (head.contains("transfer-encoding: chunked")) {
            body = joined(body);
        }
        if (!head.contains("content-encoding: gzip")) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean startsBody(byte[] answer, int at) {
        return Arrays.equals(answer, at, at + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length);
    }

    private static byte[] joined(byte[] chunks) {
        var body = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int line = at;
            while (chunks[line] != '\r') {
                line++;
            }
            int size = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.US_ASCII), 16);
            if (size == 0) {
                return body.toByteArray();
            }
            body.write(chunks, line + 2, size);
            at = line + 2 + size + 2;
        }
    }
}
