// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Measures the program from outside and prints {@code name value} lines, then a table for people. */
final class Bench {

    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");

    private static final int MOST_WARM_UP_ROUNDS = 12;

    private final Path root;
    private final Path data;
    private final boolean quick;
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final AtomicInteger next = new AtomicInteger(10_000_000);
    private String open = "";
    private String published = "";

    private Bench(Path root, Path data, boolean quick) {
        this.root = root;
        this.data = data;
        this.quick = quick;
    }

    public static void main(String[] arguments) throws Exception {
        var data = Files.createTempDirectory("jianting-bench");
        try {
            new Bench(Path.of(arguments[0]), data, arguments.length > 1 && arguments[1].equals("--quick")).run();
        } finally {
            delete(data);
        }
    }

    private void run() throws Exception {
        var record = data.resolve("data");
        seed(record);
        try (var warmUp = Program.start(root, record)) {
            warmUp.secondsUntilViewsHoldEverything();
        }
        try (var program = Program.start(root, record)) {
            figure("ready_s", program.readySeconds());
            accept(program);
            read(program);
            flatCost(program);
            figure("rss_mb", program.residentMegabytes());
        }
        replay(record);
        lostAfterKill(record);
        table();
    }

    private void seed(Path record) throws IOException, InterruptedException {
        say("seeding a published outcome of 10,000 points and an open consultation");
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx1g",
                        "-Daxoniq.update-checker.disabled=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Seed.class.getName(),
                        record.toString(),
                        "10000")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Seeding failed: " + said);
        }
        for (var line : said.lines().toList()) {
            if (line.startsWith("open ")) {
                open = line.substring(5);
            } else if (line.startsWith("published ")) {
                published = line.substring(10);
            }
        }
    }

    private void accept(Program program) throws Exception {
        figure("accept_cold_per_s", submit(program, 64, Duration.ofSeconds(10)).perSecond());
        warmUp(program);
        for (int connections : new int[] {1, 16, 64, 256}) {
            var result = submit(program, connections, seconds(10));
            figure("accept_c" + connections + "_per_s", result.perSecond());
            if (connections == 64) {
                figure("accept_c64_p50_ms", result.percentileMillis(0.50));
                figure("accept_c64_p99_ms", result.percentileMillis(0.99));
            }
        }
        submit(program, 64, seconds(5));
        figure("view_lag_ms", program.secondsUntilViewsHoldEverything() * 1000);
        double single = SingleInserts.perSecond(data.resolve("single"), 64, seconds(6), Submissions.text(1));
        figure("single_insert_per_s", single);
        figure("accept_vs_single_insert_ratio", figures.get("accept_c64_per_s") / single);
    }

    // Until it gets no faster: the JVM compiles for a minute or more on two cores that it shares with the work.
    private void warmUp(Program program) throws Exception {
        say("warming up, until twenty seconds bring nothing");
        double best = 0;
        int rounds = 0;
        for (int idle = 0; idle < 2 && rounds < MOST_WARM_UP_ROUNDS; rounds++) {
            double now = submit(program, 64, Duration.ofSeconds(10)).perSecond();
            say("%.0f per second".formatted(now));
            idle = now < best * 1.03 ? idle + 1 : 0;
            best = Math.max(best, now);
        }
        figure("warm_up_s", rounds * 10.0);
    }

    private void read(Program program) throws Exception {
        var request = Http.request("GET", "/api/v1/consultations/" + published + "/outcome/points", "", "");
        Load.run(program.port(), 32, Long.MAX_VALUE, seconds(4), 200, i -> request, reply -> {});
        var result = Load.run(program.port(), 32, Long.MAX_VALUE, seconds(8), 200, i -> request, reply -> {});
        expectNoFailure(result);
        figure("outcome_read_per_s", result.perSecond());
        figure("outcome_read_p99_ms", result.percentileMillis(0.99));
    }

    // Sixteen in flight: enough to keep both cores at work, few enough that queueing does not hide the cost of one.
    private void flatCost(Program program) throws Exception {
        int many = quick ? 100_000 : 1_000_000;
        double few = fresh(program);
        while (program.head() < many) {
            var missing = many - program.head();
            expectNoFailure(
                    Load.run(program.port(), 64, missing, Duration.ofMinutes(20), 201, i -> fresh(), reply -> {}));
        }
        program.secondsUntilViewsHoldEverything();
        double later = submit(program, 16, seconds(10)).percentileMillis(0.5);
        figure("flat_cost_p50_few_ms", few);
        figure("flat_cost_p50_many_ms", later);
        figure("flat_cost_ratio", later / few);
    }

    // The p50 in a consultation that holds ten thousand submissions; its own, since the open one has more by now.
    private double fresh(Program program) throws Exception {
        program.secondsUntilViewsHoldEverything();
        return submit(program, 16, seconds(10)).percentileMillis(0.5);
    }

    private void replay(Path record) throws Exception {
        say("rebuilding all views from the record");
        delete(record.resolve("views"));
        delete(record.resolve("index"));
        long began = System.nanoTime();
        try (var program = Program.start(root, record)) {
            long head = program.head();
            program.secondsUntilViewsHoldEverything();
            figure("replay_events_per_s", head / ((System.nanoTime() - began) / 1e9));
        }
    }

    private void lostAfterKill(Path record) throws Exception {
        say("killing the program under load");
        var codes = new ConcurrentLinkedQueue<String>();
        var program = Program.start(root, record);
        var killer = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(3_000);
                program.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Load.run(program.port(), 64, Long.MAX_VALUE, Duration.ofSeconds(20), 201, i -> fresh(), reply -> {
            var code = CODE.matcher(reply.text());
            if (code.find()) {
                codes.add(code.group(1));
            }
        });
        killer.join();
        var acknowledged = codes.toArray(String[]::new);
        try (var again = Program.start(root, record)) {
            again.secondsUntilViewsHoldEverything();
            var found = Load.run(
                    again.port(),
                    32,
                    acknowledged.length,
                    Duration.ofMinutes(10),
                    200,
                    i -> Http.request("GET", "/api/v1/receipts/" + acknowledged[i % acknowledged.length], "", ""),
                    reply -> {});
            figure("acknowledged_before_kill", (double) acknowledged.length);
            figure("lost_after_kill", (double) (acknowledged.length - found.succeeded()));
        }
    }

    private Load.Result submit(Program program, int connections, Duration time) throws InterruptedException {
        var result = Load.run(program.port(), connections, Long.MAX_VALUE, time, 201, i -> fresh(), reply -> {});
        expectNoFailure(result);
        return result;
    }

    private byte[] fresh() {
        return Submissions.request(open, next.getAndIncrement());
    }

    private static void expectNoFailure(Load.Result result) {
        if (result.failed() > 0) {
            throw new IllegalStateException("%d requests failed: %s".formatted(result.failed(), result.failures()));
        }
    }

    private Duration seconds(int thorough) {
        return Duration.ofSeconds(quick ? Math.max(3, thorough / 2) : thorough);
    }

    private void figure(String name, double value) {
        figures.put(name, value);
        System.out.println(name + " " + format(value));
        System.out.flush();
    }

    private static void say(String what) {
        System.err.println("# " + what);
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }

    private void table() {
        System.out.println();
        figures.forEach((name, value) -> System.out.printf("%-32s %12s%n", name, format(value)));
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
