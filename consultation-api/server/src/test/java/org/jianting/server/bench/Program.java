// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program under test, in a process of its own, started as people start it. */
final class Program implements AutoCloseable {

    private static final Pattern HEAD = Pattern.compile("\"head\":(\\d+)");
    private static final Pattern FOLLOWED = Pattern.compile("\"followedTo\":(-?\\d+)");

    private static final Pattern CONSULTATION = Pattern.compile("href=\"/c/(cns_[A-Za-z0-9]+)");

    private final Process process;
    private final int port;
    private final double readySeconds;

    private Program(Process process, int port, double readySeconds) {
        this.process = process;
        this.port = port;
        this.readySeconds = readySeconds;
    }

    static Program start(Path root, Path data, String... more) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<>(
                List.of(root.resolve("run").toString(), "--port", String.valueOf(port), "--data", data.toString()));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JIANTING_LIMITS", "off");
        long began = System.nanoTime();
        var process = builder.start();
        var ready = new CountDownLatch(1);
        var said = new ArrayDeque<String>();
        Thread.ofVirtual().start(() -> read(process, ready, said));
        if (!ready.await(10, TimeUnit.MINUTES) || !process.isAlive()) {
            process.destroyForcibly();
            throw new IllegalStateException("The program did not become ready: " + said);
        }
        return new Program(process, port, (System.nanoTime() - began) / 1e9);
    }

    private static void read(Process process, CountDownLatch ready, ArrayDeque<String> said) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (said.size() > 40) {
                    said.remove();
                }
                if (line.startsWith("Jianting is ready")) {
                    ready.countDown();
                }
            }
        } catch (IOException closed) {
            // The process was ended.
        }
        ready.countDown();
    }

    int port() {
        return port;
    }

    double readySeconds() {
        return readySeconds;
    }

    /** Seconds until every view holds what the record held when this was called. */
    double secondsUntilViewsHoldEverything() throws IOException, InterruptedException {
        long began = System.nanoTime();
        var ask = Http.request("GET", "/actuator/views", "", "");
        try (var http = new Http(port)) {
            long head = number(HEAD, http.send(ask).text());
            while (true) {
                var views = FOLLOWED.matcher(http.send(ask).text())
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group(1)));
                if (views.allMatch(position -> position >= head)) {
                    return (System.nanoTime() - began) / 1e9;
                }
                if (System.nanoTime() - began > TimeUnit.MINUTES.toNanos(20)) {
                    throw new IllegalStateException(
                            "The views do not follow: " + http.send(ask).text());
                }
                Thread.sleep(5);
            }
        }
    }

    long head() throws IOException {
        try (var http = new Http(port)) {
            return number(
                    HEAD,
                    http.send(Http.request("GET", "/actuator/views", "", "")).text());
        }
    }

    /** The first consultation in this state, as the list gives it. */
    String consultation(String state) throws IOException {
        try (var http = new Http(port)) {
            var found = CONSULTATION.matcher(http.send(Http.request("GET", "/consultations?state=" + state, "", ""))
                    .text());
            if (!found.find()) {
                throw new IllegalStateException("No consultation is " + state);
            }
            return found.group(1);
        }
    }

    private static long number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return Long.parseLong(found.group(1));
    }

    /** Resident memory in MB; NaN where the system has no /proc. */
    double residentMegabytes() {
        var status = Path.of("/proc/" + process.pid() + "/status");
        try {
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                                    .filter(line -> line.startsWith("VmRSS:"))
                                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                    .findFirst()
                                    .orElseThrow()
                            / 1024.0
                    : Double.NaN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power cut would: no chance to finish anything. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Asks it to end, as Ctrl-C does, and insists after a minute. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        } catch (CompletionException late) {
            process.toHandle().destroyForcibly();
        }
    }
}
