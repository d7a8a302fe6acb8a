// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** A save comes between two batches, and it comes soon, however busy the views are. */
class SavesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    @Test
    void nothing_is_saved_in_the_middle_of_a_batch() throws IOException {
        try (var server = EmbeddedServer.start(directory)) {
            var release = server.holdSaves();
            var before = size();
            write(server);
            LockSupport.parkNanos(Duration.ofMillis(1500).toNanos());
            assertThat(size()).isEqualTo(before);
            release.run();
            assertThat(growsBeyond(before)).isTrue();
        }
    }

    @Test
    void a_save_is_not_overtaken_by_one_batch_after_another() throws IOException {
        try (var server = EmbeddedServer.start(directory);
                var views = Executors.newVirtualThreadPerTaskExecutor()) {
            var busy = new AtomicBoolean(true);
            var inTheMiddle = new Semaphore(0);
            for (int view = 0; view < 8; view++) {
                views.execute(() -> {
                    while (busy.get()) {
                        var release = server.holdSaves();
                        inTheMiddle.release();
                        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                        release.run();
                    }
                });
            }
            inTheMiddle.acquireUninterruptibly(8);
            var before = size();
            write(server);
            var grew = growsBeyond(before);
            busy.set(false);
            assertThat(grew).isTrue();
        }
    }

    @Test
    void a_batch_that_takes_long_does_not_keep_the_others_waiting() {
        try (var server = EmbeddedServer.start(directory)) {
            var release = server.holdSaves();
            write(server);
            var until = Instant.now().plusSeconds(3);
            int others = 0;
            while (Instant.now().isBefore(until)) {
                server.holdSaves().run();
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                others++;
            }
            release.run();
            assertThat(others).isGreaterThan(50);
        }
    }

    private static void write(EmbeddedServer server) {
        try (var client = MongoClients.create(server.address())) {
            var document =
                    new BsonDocument("_id", new BsonString("a")).append("text", new BsonString("意见".repeat(100_000)));
            Mono.from(client.getDatabase("a")
                            .getCollection("texts", BsonDocument.class)
                            .insertOne(document))
                    .block();
        }
    }

    private boolean growsBeyond(long size) throws IOException {
        var until = Instant.now().plus(SOON);
        while (size() <= size && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return size() > size;
    }

    private long size() throws IOException {
        return Files.size(directory.resolve("views.mv"));
    }
}
