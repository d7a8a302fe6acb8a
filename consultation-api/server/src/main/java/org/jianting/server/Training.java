// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * What {@code ./run} asks of the program, once after a build, so that the JVM can keep what it learned about it: the reading of
 * pages and some thousands of submissions to whichever consultation is open. A process of its own, on a scratch directory.
 */
final class Training {

    private static final Duration FOR = Duration.ofSeconds(12);
    private static final int AT_ONCE = 32;
    private static final Pattern ID = Pattern.compile("\"id\":\"(cns_[0-9A-Za-z]+)\"");
    private static final List<String> READ = List.of(
            "/",
            "/api/v1/consultations",
            "/api/v1/consultations?state=published",
            "/api/v1/search?q=%E5%81%9C%E8%BD%A6");
    private static final List<String> READ_OF_EACH = List.of("", "/draft", "/tally", "/outcome");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;

    private Training(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) {
        new Training(arguments[0]).run();
    }

    private void run() {
        var until = System.nanoTime() + FOR.toNanos();
        var open = ids(get("/api/v1/consultations?state=open").join());
        int round = 0;
        while (System.nanoTime() < until) {
            var waiting = new ArrayList<CompletableFuture<String>>();
            for (int i = 0; i < AT_ONCE && !open.isEmpty(); i++) {
                waiting.add(submit(open.getFirst(), round * AT_ONCE + i));
            }
            if (open.isEmpty() || round % 8 == 0) {
                READ.forEach(path -> waiting.add(get(path)));
                ids(get("/api/v1/consultations").join())
                        .forEach(id ->
                                READ_OF_EACH.forEach(part -> waiting.add(get("/api/v1/consultations/" + id + part))));
            }
            CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
            round++;
        }
    }

    private CompletableFuture<String> submit(String consultation, int number) {
        var text = "第%d条意见：建议把停车位的使用时间、收费办法和投诉渠道写得更清楚一些，让住户一看就明白。"
                .formatted(number)
                .repeat(10);
        var request = HttpRequest.newBuilder(
                        URI.create(address + "/api/v1/consultations/" + consultation + "/submissions"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "training-" + number)
                .POST(BodyPublishers.ofString("{\"text\":\"" + text + "\",\"name\":\"某某\"}"))
                .build();
        return sent(request);
    }

    private CompletableFuture<String> get(String path) {
        return sent(HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                .build());
    }

    // What is refused trains as well as what is accepted; only the program's own absence ends the run.
    private CompletableFuture<String> sent(HttpRequest request) {
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::body);
    }

    private static List<String> ids(String body) {
        return ID.matcher(body).results().map(found -> found.group(1)).toList();
    }
}
