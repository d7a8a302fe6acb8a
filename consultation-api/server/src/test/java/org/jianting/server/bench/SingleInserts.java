// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What the accepting of submissions is compared with: one durable SQLite insert each, from as many connections. */
final class SingleInserts {

    private SingleInserts() {}

    /** Inserts a second, each its own transaction in WAL mode with {@code synchronous=FULL}. */
    static double perSecond(Path directory, int connections, Duration time, String text) throws Exception {
        Files.createDirectories(directory);
        var url = "jdbc:sqlite:" + directory.resolve("single.db");
        try (var setUp = DriverManager.getConnection(url);
                var statement = setUp.createStatement()) {
            statement.execute("pragma journal_mode=wal");
            statement.execute("create table if not exists submission(id integer primary key, text text)");
        }
        var done = new AtomicLong();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofPlatform().start(() -> insertUntil(end, url, text, done)));
        }
        for (var thread : threads) {
            thread.join();
        }
        return done.get() / ((System.nanoTime() - start) / 1e9);
    }

    private static void insertUntil(long end, String url, String text, AtomicLong done) {
        try (var connection = DriverManager.getConnection(url)) {
            try (var statement = connection.createStatement()) {
                statement.execute("pragma synchronous=full");
                statement.execute("pragma busy_timeout=60000");
            }
            try (var insert = connection.prepareStatement("insert into submission(text) values (?)")) {
                while (System.nanoTime() < end) {
                    insert.setString(1, text);
                    insert.executeUpdate();
                    done.incrementAndGet();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The comparison could not insert", e);
        }
    }
}
