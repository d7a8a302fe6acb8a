// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/** Measures the pages as readers meet them, over an outcome of a hundred thousand points; prints {@code name value} lines. */
final class PageBench {

    private static final int POINTS = 100_000;
    private static final int CONNECTIONS = 32;

    private final Path root;
    private final Path data;
    private final Figures figures;
    private final boolean quick;

    private PageBench(Path root, Path data, boolean quick) {
        this.root = root;
        this.data = data;
        this.quick = quick;
        this.figures = new Figures();
    }

    public static void main(String[] arguments) throws Exception {
        var data = Files.createTempDirectory("jianting-pages");
        try {
            new PageBench(
                            Path.of(arguments[0]),
                            data,
                            List.of(arguments).subList(1, arguments.length).contains("--quick"))
                    .run();
        } finally {
            Directories.delete(data);
        }
    }

    private void run() throws Exception {
        var greatest = firstViewOfTheExample();
        var record = data.resolve("data");
        Figures.say("seeding a published outcome of 100,000 points");
        var seeded = Seeded.into(record, POINTS);
        try (var warmUp = Program.start(root, record)) {
            warmUp.secondsUntilViewsHoldEverything();
        }
        try (var program = Program.start(root, record)) {
            var outcome = "/c/" + seeded.published() + "/outcome";
            figures.add("page_outcome_cold_ms", once(program, outcome));
            var list = load(program, i -> get("/consultations"));
            figures.add("page_list_per_s", list.perSecond());
            var first = load(program, i -> get(outcome));
            figures.add("page_outcome_per_s", first.perSecond());
            figures.add("page_outcome_p99_ms", first.percentileMillis(0.99));
            // Each reads on from another point, so that no page has been drawn before.
            var points = load(program, i -> get(outcome + "/points?after=" + (1 + i % (POINTS - 1))));
            figures.add("page_points_per_s", points.perSecond());
            figures.add("page_points_p99_ms", points.percentileMillis(0.99));
            var chosen = load(program, i -> get(outcome + "/points?ruling=adopted&after=" + (1 + i % (POINTS - 1))));
            figures.add("page_points_chosen_per_s", chosen.perSecond());
            figures.add("page_points_chosen_p99_ms", chosen.percentileMillis(0.99));
            var views = new FirstView(program.port());
            greatest = Math.max(greatest, views.kilobytes(outcome));
            greatest = Math.max(greatest, views.kilobytes(outcome + "/changes"));
        }
        figures.add("page_first_kb", greatest);
        figures.table();
    }

    /** The example's statute is as long as real ones are; what the figures are measured over has three articles. */
    private double firstViewOfTheExample() throws Exception {
        Figures.say("weighing the pages of the example");
        try (var program = Program.start(root, data.resolve("example"), "--demo")) {
            program.secondsUntilViewsHoldEverything();
            var views = new FirstView(program.port());
            var open = program.consultation("open");
            var published = program.consultation("published");
            double greatest = 0;
            for (var page : List.of("/", "/c/" + open, "/c/" + published, "/c/" + published + "/outcome")) {
                double size = views.kilobytes(page);
                Figures.say("%s %.1f KB".formatted(page, size));
                greatest = Math.max(greatest, size);
            }
            return greatest;
        }
    }

    private static double once(Program program, String page) throws Exception {
        try (var http = new Http(program.port())) {
            long began = System.nanoTime();
            var reply = http.send(get(page));
            if (reply.status() != 200) {
                throw new IllegalStateException(page + " answered " + reply.status());
            }
            return (System.nanoTime() - began) / 1e6;
        }
    }

    private Load.Result load(Program program, IntFunction<byte[]> requests) throws InterruptedException {
        Load.run(program.port(), CONNECTIONS, Long.MAX_VALUE, seconds(8), 200, requests, reply -> {});
        var result = Load.run(program.port(), CONNECTIONS, Long.MAX_VALUE, seconds(8), 200, requests, reply -> {});
        if (result.failed() > 0) {
            throw new IllegalStateException("%d requests failed: %s".formatted(result.failed(), result.failures()));
        }
        return result;
    }

    private Duration seconds(int thorough) {
        return Duration.ofSeconds(quick ? Math.max(3, thorough / 2) : thorough);
    }

    private static byte[] get(String page) {
        return Http.request("GET", page, "Accept-Encoding: gzip\r\nAccept-Language: zh-CN\r\n", "");
    }
}
