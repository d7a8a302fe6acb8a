// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What a driver sees of the embedded store. */
class EmbeddedDocumentsTest {

    @TempDir
    Path directory;

    private EmbeddedServer server;
    private MongoClient client;

    @BeforeEach
    void open() {
        server = EmbeddedServer.start(directory);
        client = MongoClients.create(server.address());
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private MongoCollection<BsonDocument> notices() {
        return client.getDatabase("a").getCollection("notices", BsonDocument.class);
    }

    private static BsonDocument document(String json) {
        return BsonDocument.parse(json);
    }

    private static <T> T done(Publisher<T> publisher) {
        return Objects.requireNonNull(Mono.from(publisher).block());
    }

    private List<BsonDocument> found(Bson condition) {
        return Objects.requireNonNull(
                Flux.from(notices().find(condition)).collectList().block());
    }

    @Test
    void a_document_is_found_by_its_id_and_every_other_condition_holds_as_well() {
        done(notices().insertOne(document("{_id: 'park', asOf: 7, 名称: '停车管理办法'}")));
        assertThat(found(document("{_id: 'park', asOf: 7}")))
                .containsExactly(document("{_id: 'park', asOf: 7, 名称: '停车管理办法'}"));
        assertThat(found(document("{_id: 'park', asOf: 8}"))).isEmpty();
        assertThat(found(document("{名称: '停车管理办法'}"))).hasSize(1);
        assertThat(done(notices().replaceOne(document("{_id: 'park', asOf: 6}"), document("{asOf: 9}")))
                        .getMatchedCount())
                .isZero();
        assertThat(done(notices().replaceOne(document("{_id: 'park', asOf: 7}"), document("{asOf: 9}")))
                        .getMatchedCount())
                .isOne();
        assertThat(found(document("{}"))).containsExactly(document("{_id: 'park', asOf: 9}"));
    }

    @Test
    void among_ids_those_that_are_there_are_found_once_each() {
        done(notices().insertMany(List.of(document("{_id: 'a'}"), document("{_id: 'b'}"), document("{_id: 'c'}"))));
        assertThat(found(Filters.in("_id", "c", "a", "missing", "a")))
                .containsExactlyInAnyOrder(document("{_id: 'a'}"), document("{_id: 'c'}"));
    }

    @Test
    void an_id_is_taken_once_and_the_others_of_the_same_write_are_kept() {
        done(notices().insertOne(document("{_id: 'a', first: true}")));
        List<WriteModel<BsonDocument>> writes = List.of(
                new InsertOneModel<>(document("{_id: 'a', first: false}")),
                new InsertOneModel<>(document("{_id: 'b'}")));
        StepVerifier.create(notices().bulkWrite(writes, new com.mongodb.client.model.BulkWriteOptions().ordered(false)))
                .verifyError(MongoBulkWriteException.class);
        assertThat(found(document("{}")))
                .containsExactlyInAnyOrder(document("{_id: 'a', first: true}"), document("{_id: 'b'}"));
    }

    @Test
    void a_number_is_the_same_id_with_and_without_a_fraction_of_zero() {
        done(notices().insertOne(document("{_id: 1}")));
        assertThat(found(document("{_id: 1.0}"))).containsExactly(document("{_id: 1}"));
        StepVerifier.create(notices().insertOne(document("{_id: 1.0}"))).verifyError();
    }

    @Test
    void documents_go_one_by_one_and_all_at_once() {
        done(notices()
                .insertMany(IntStream.range(0, 500)
                        .mapToObj(i -> document("{_id: 'n%d'}".formatted(i)))
                        .toList()));
        assertThat(done(notices().deleteOne(document("{_id: 'n17'}"))).getDeletedCount())
                .isOne();
        assertThat(found(document("{_id: 'n17'}"))).isEmpty();
        assertThat(done(notices().countDocuments())).isEqualTo(499);
        assertThat(done(notices().deleteMany(new BsonDocument())).getDeletedCount())
                .isEqualTo(499);
        assertThat(found(document("{}"))).isEmpty();
    }

    @Test
    void a_database_that_was_dropped_leaves_nothing_and_its_names_are_free() {
        done(notices().insertOne(document("{_id: 'a'}")));
        Mono.from(client.getDatabase("a").drop()).block();
        assertThat(found(document("{}"))).isEmpty();
        done(notices().insertOne(document("{_id: 'a', again: true}")));
        assertThat(found(document("{}"))).containsExactly(document("{_id: 'a', again: true}"));
    }

    @Test
    void what_was_written_is_there_after_a_restart() {
        var large = document("{_id: 'large'}");
        large.append("text", new org.bson.BsonString("𠮷园区条例。".repeat(50_000)));
        done(notices().insertOne(large));
        done(notices().insertOne(document("{_id: 'small', list: [1, {a: null}, true, 2.5, '条']}")));
        close();
        open();
        assertThat(found(document("{_id: 'large'}"))).containsExactly(large);
        assertThat(found(document("{_id: 'small'}")))
                .containsExactly(document("{_id: 'small', list: [1, {a: null}, true, 2.5, '条']}"));
    }

    @Test
    void a_file_of_an_earlier_program_is_begun_anew_and_nothing_of_it_is_kept() throws IOException {
        var place = Files.createDirectories(directory.resolve("earlier"));
        try (var earlier = MVStore.open(place.resolve("views.mv").toString())) {
            earlier.<Object, Object>openMap("databases.a.notices").put("a", new ArrayList<>(List.of("a.notices")));
        }
        assertThat(noticesAfterOneMore(place, "a")).isEqualTo(1);
        assertThat(noticesAfterOneMore(place, "b")).isEqualTo(2);
        try (var now = MVStore.open(place.resolve("views.mv").toString())) {
            assertThat(now.getMapNames()).contains("a.notices").doesNotContain("databases.a.notices");
        }
    }

    @Test
    void a_file_that_another_holds_is_left_to_it() {
        done(notices().insertOne(document("{_id: 'a'}")));
        assertThatThrownBy(() -> EmbeddedServer.start(directory)).isInstanceOf(MVStoreException.class);
        close();
        open();
        assertThat(found(document("{}"))).containsExactly(document("{_id: 'a'}"));
    }

    private static long noticesAfterOneMore(Path place, String id) {
        try (var begun = EmbeddedServer.start(place);
                var driver = MongoClients.create(begun.address())) {
            var notices = driver.getDatabase("a").getCollection("notices", BsonDocument.class);
            done(notices.insertOne(document("{_id: '%s'}".formatted(id))));
            return done(notices.countDocuments());
        }
    }
}
