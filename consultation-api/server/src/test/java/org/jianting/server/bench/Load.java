// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** A number of connections that each send one request after another, for a bounded time or number. */
final class Load {

    /** What a load run saw; latencies in microseconds, sorted. */
    record Result(long succeeded, long failed, double seconds, int[] latencies, List<String> failures) {

        double perSecond() {
            return succeeded / seconds;
        }

        double percentileMillis(double percentile) {
            return latencies.length == 0
                    ? Double.NaN
                    : latencies[(int) Math.min(latencies.length - 1, Math.floor(latencies.length * percentile))]
                            / 1000.0;
        }
    }

    /** What to do with each good reply; called on the connection's thread. */
    interface Accepted {
        void reply(Http.Reply reply);
    }

    private Load() {}

    static Result run(
            int port,
            int connections,
            long atMost,
            Duration time,
            int wanted,
            IntFunction<byte[]> requests,
            Accepted accepted)
            throws InterruptedException {
        var tickets = new AtomicLong(atMost);
        var failed = new AtomicLong();
        var failures = new ConcurrentLinkedQueue<String>();
        var latencies = new ConcurrentLinkedQueue<int[]>();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var threads = new ArrayList<Thread>();
        for (int connection = 0; connection < connections; connection++) {
            int number = connection;
            threads.add(Thread.ofVirtual().start(() -> {
                int[] mine = new int[1024];
                int count = 0;
                try (var http = new Http(port)) {
                    for (int i = number; tickets.getAndDecrement() > 0 && System.nanoTime() < end; i += connections) {
                        var request = requests.apply(i);
                        long sent = System.nanoTime();
                        var reply = http.send(request);
                        if (reply.status() == wanted) {
                            if (count == mine.length) {
                                mine = Arrays.copyOf(mine, count * 2);
                            }
                            mine[count++] = (int) ((System.nanoTime() - sent) / 1000);
                            accepted.reply(reply);
                        } else {
                            failed.incrementAndGet();
                            if (failures.size() < 5) {
                                failures.add(reply.status() + " " + reply.text());
                            }
                        }
                    }
                } catch (IOException broken) {
                    failed.incrementAndGet();
                    if (failures.size() < 5) {
                        failures.add(broken.toString());
                    }
                }
                latencies.add(Arrays.copyOf(mine, count));
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int[] all = latencies.stream().flatMapToInt(Arrays::stream).sorted().toArray();
        return new Result(all.length, failed.get(), seconds, all, List.copyOf(failures));
    }
}
