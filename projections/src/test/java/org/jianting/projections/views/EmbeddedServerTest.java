// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of the embedded store after a night like any other, a kill, or a bad disk; always on files. */
class EmbeddedServerTest {

    private static final ConsultationId ID = new ConsultationId("cns_park");

    @TempDir
    Path directory;

    private final RecordInMemory record = new RecordInMemory();
    private String expected = "";

    @BeforeEach
    void followTheRecord() {
        record.append(AnOffice.published("park"));
        expected = answersAfterFollowing();
        assertThat(expected).contains("\"inTime\":230");
    }

    private String answersAfterFollowing() {
        try (var store = ViewStore.embedded(directory);
                var every = new EveryView(store);
                var following = record.follow(store, every.views().toArray(View[]::new))) {
            following.awaitPosition(record.end());
            return every.answers(ID);
        }
    }

    @Test
    void a_store_that_was_closed_is_there_again() {
        try (var store = ViewStore.embedded(directory);
                var every = new EveryView(store)) {
            assertThat(every.answers(ID)).isEqualTo(expected);
        }
    }

    @Test
    void a_store_that_is_gone_is_built_again_from_the_record_to_the_last_byte() throws IOException {
        Files.delete(directory.resolve("views.mv"));
        assertThat(answersAfterFollowing()).isEqualTo(expected);
    }

    @Test
    void a_damaged_store_is_built_again_from_the_record_to_the_last_byte() throws IOException {
        var file = directory.resolve("views.mv");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) Files.size(file)), 0);
        }
        assertThat(answersAfterFollowing()).isEqualTo(expected);
    }

    @Test
    void a_store_that_is_something_else_is_built_again_from_the_record() throws IOException {
        Files.writeString(directory.resolve("views.mv"), "这不是视图库".repeat(5000));
        assertThat(answersAfterFollowing()).isEqualTo(expected);
    }

    /** A kill leaves the file as it lies on the disk at that moment; the copy is such a moment. */
    @Test
    void after_a_kill_at_any_moment_the_views_go_on_from_what_was_saved() throws IOException {
        var copies = Files.createDirectory(directory.resolveSibling(directory.getFileName() + "-copies"));
        var busy = new RecordInMemory();
        var live = Files.createDirectory(copies.resolve("live"));
        String wanted;
        try (var store = ViewStore.embedded(live);
                var every = new EveryView(store);
                var following = busy.follow(store, every.views().toArray(View[]::new))) {
            for (var name : List.of("a", "b", "c", "park")) {
                busy.append(AnOffice.published(name));
                following.awaitPosition(busy.end());
                var copy = Files.createDirectory(copies.resolve("killed-" + name));
                Files.copy(live.resolve("views.mv"), copy.resolve("views.mv"), StandardCopyOption.REPLACE_EXISTING);
            }
            wanted = every.answers(ID);
        }
        for (var name : List.of("a", "b", "c", "park")) {
            try (var store = ViewStore.embedded(copies.resolve("killed-" + name));
                    var every = new EveryView(store);
                    var following = busy.follow(store, every.views().toArray(View[]::new))) {
                following.awaitPosition(busy.end());
                assertThat(every.answers(ID)).as(name).isEqualTo(wanted);
            }
        }
    }
}
