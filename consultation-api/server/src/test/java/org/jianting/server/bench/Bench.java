// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    private final Figures figures = new Figures();
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
            Directories.delete(data);
        }
    }

    private void run() throws Exception {
        var record = data.resolve("data");
        seed(record);
        try (var warmUp = Program.start(root, record)) {
            warmUp.secondsUntilViewsHoldEverything();
        }
        try (var program = Program.start(root, record)) {
            figures.add("ready_s", program.readySeconds());
            accept(program);
            read(program);
            flatCost(program);
            figures.add("rss_mb", program.residentMegabytes());
        }
        replay(record);
        lostAfterKill(record);
        figures.table();
    }

    private void seed(Path record) throws IOException, InterruptedException {
        Figures.say("seeding a published outcome of 10,000 points and an open consultation");
        var seeded = Seeded.into(record, 10_000);
        open = seeded.open();
        published = seeded.published();
    }

    private void accept(Program program) throws Exception {
        figures.add(
                "accept_cold_per_s", submit(program, 64, Duration.ofSeconds(10)).perSecond());
        warmUp(program);
        for (int connections : new int[] {1, 16, 64, 256}) {
            var result = submit(program, connections, seconds(10));
            figures.add("accept_c" + connections + "_per_s", result.perSecond());
            if (connections == 64) {
                figures.add("accept_c64_p50_ms", result.percentileMillis(0.50));
                figures.add("accept_c64_p99_ms", result.percentileMillis(0.99));
            }
        }
        submit(program, 64, seconds(5));
        figures.add("view_lag_ms", program.secondsUntilViewsHoldEverything() * 1000);
        double single = SingleInserts.perSecond(data.resolve("single"), 64, seconds(6), Submissions.text(1));
        figures.add("single_insert_per_s", single);
        figures.add("accept_vs_single_insert_ratio", figures.of("accept_c64_per_s") / single);
    }

    // Until it gets no faster: the JVM compiles for a minute or more on two cores that it shares with the work.
    private void warmUp(Program program) throws Exception {
        Figures.say("warming up, until twenty seconds bring nothing");
        double best = 0;
        int rounds = 0;
        for (int idle = 0; idle < 2 && rounds < MOST_WARM_UP_ROUNDS; rounds++) {
            double now = submit(program, 64, Duration.ofSeconds(10)).perSecond();
            Figures.say("%.0f per second".formatted(now));
            idle = now < best * 1.03 ? idle + 1 : 0;
            best = Math.max(best, now);
        }
        figures.add("warm_up_s", rounds * 10.0);
    }

    private void read(Program program) throws Exception {
        var request = Http.request("GET", "/api/v1/consultations/" + published + "/outcome/points", "", "");
        Load.run(program.port(), 32, Long.MAX_VALUE, seconds(4), 200, i -> request, reply -> {});
        var result = Load.run(program.port(), 32, Long.MAX_VALUE, seconds(8), 200, i -> request, reply -> {});
        expectNoFailure(result);
        figures.add("outcome_read_per_s", result.perSecond());
        figures.add("outcome_read_p99_ms", result.percentileMillis(0.99));
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
        figures.add("flat_cost_p50_few_ms", few);
        figures.add("flat_cost_p50_many_ms", later);
        figures.add("flat_cost_ratio", later / few);
    }

    // The p50 in a consultation that holds ten thousand submissions; its own, since the open one has more by now.
    private double fresh(Program program) throws Exception {
        program.secondsUntilViewsHoldEverything();
        return submit(program, 16, seconds(10)).percentileMillis(0.5);
    }

    private void replay(Path record) throws Exception {
        Figures.say("rebuilding all views from the record");
        Directories.delete(record.resolve("views"));
        Directories.delete(record.resolve("index"));
        long began = System.nanoTime();
        try (var program = Program.start(root, record)) {
            long head = program.head();
            program.secondsUntilViewsHoldEverything();
            figures.add("replay_events_per_s", head / ((System.nanoTime() - began) / 1e9));
        }
    }

    private void lostAfterKill(Path record) throws Exception {
        Figures.say("killing the program under load");
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
            figures.add("acknowledged_before_kill", (double) acknowledged.length);
            figures.add("lost_after_kill", (double) (acknowledged.length - found.succeeded()));
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
}
