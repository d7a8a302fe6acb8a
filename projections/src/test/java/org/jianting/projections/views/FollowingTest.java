// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DecisionReturned;
import org.jianting.consultation.events.RoundClosed;
import org.jianting.consultation.events.StaffId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class FollowingTest extends ViewTest {

    private static final ConsultationId FIRST = new ConsultationId("cns_1");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final RecordInMemory record = new RecordInMemory();

    @Test
    void a_view_sees_each_fact_that_it_follows_once_and_in_order() {
        record.append(facts(2500));
        var view = new CountingView(store, 1);
        try (var following = record.follow(store, view)) {
            following.awaitPosition(record.end());
            record.append(facts(10));
            following.awaitPosition(record.end());
        }
        var count = view.of(FIRST);
        assertThat(count.count()).isEqualTo(1255);
        assertThat(count.positions()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_view_that_was_away_goes_on_where_it_was() {
        record.append(facts(20));
        try (var following = record.follow(store, new CountingView(store, 1))) {
            following.awaitPosition(record.end());
        }
        record.append(facts(20));
        var view = new CountingView(store, 1);
        try (var following = record.follow(store, view)) {
            following.awaitPosition(record.end());
        }
        assertThat(view.of(FIRST).count()).isEqualTo(20);
    }

    @Test
    void facts_whose_documents_were_written_before_a_crash_and_whose_position_was_not_count_once() {
        record.append(facts(100));
        try (var following = record.follow(store, new CountingView(store, 1))) {
            following.awaitPosition(record.end());
        }
        setKeptPosition(37);
        record.append(facts(100));
        var view = new CountingView(store, 1);
        try (var following = record.follow(store, view)) {
            following.awaitPosition(record.end());
        }
        assertThat(view.of(FIRST).count()).isEqualTo(100);
        assertThat(view.of(FIRST).positions()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_view_of_another_version_forgets_everything_and_begins_again() {
        record.append(facts(20));
        try (var following = record.follow(store, new CountingView(store, 1))) {
            following.awaitPosition(record.end());
        }
        spoil();
        var view = new CountingView(store, 2);
        try (var following = record.follow(store, view)) {
            following.awaitPosition(record.end());
        }
        assertThat(view.of(FIRST).count()).isEqualTo(10);
    }

    @Test
    void a_view_that_has_seen_more_than_the_record_holds_was_made_from_another_one_and_begins_again() {
        record.append(facts(20));
        try (var following = record.follow(store, new CountingView(store, 1))) {
            following.awaitPosition(record.end());
        }
        var older = new RecordInMemory();
        older.append(facts(6));
        var view = new CountingView(store, 1);
        try (var following = older.follow(store, view)) {
            following.awaitPosition(older.end());
        }
        assertThat(view.of(FIRST).count()).isEqualTo(3);
    }

    @Test
    void a_view_that_cannot_apply_a_fact_stops_says_so_and_skips_nothing() {
        var view = new CountingView(store, 1);
        view.refuses.set(true);
        record.append(facts(4));
        try (var following = record.follow(store, view)) {
            var stopped = Mono.fromSupplier(() -> following.positions().all().getFirst())
                    .filter(position -> position.stoppedBecause() != null)
                    .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(5)))
                    .block(Duration.ofSeconds(20));
            assertThat(stopped).isNotNull();
            assertThat(stopped.stoppedBecause()).contains("told to refuse").contains("from position 1");
            assertThat(stopped.followedTo()).isLessThan(1);
            view.refuses.set(false);
            following.awaitPosition(record.end());
            assertThat(following.positions().all().getFirst().stoppedBecause()).isNull();
        }
        assertThat(view.of(FIRST).count()).isEqualTo(2);
    }

    @Test
    void a_view_has_followed_past_facts_that_are_not_for_it() {
        try (var following = record.follow(store, new CountingView(store, 1))) {
            record.append(List.of(closed(), returned(), returned()));
            following.awaitPosition(record.end());
            assertThat(following.positions().followedTo()).isGreaterThanOrEqualTo(record.end());
        }
    }

    @Test
    void waiting_for_a_position_that_does_not_come_ends() {
        try (var following = record.follow(store, new CountingView(store, 1))) {
            assertThat(following.positions().await(7, Duration.ofMillis(50)).block())
                    .isFalse();
        }
    }

    /** Half of them for the view: the others lie in between. */
    private static List<ConsultationEvent> facts(int count) {
        return IntStream.range(0, count)
                .<ConsultationEvent>mapToObj(index -> index % 2 == 0 ? closed() : returned())
                .toList();
    }

    private static ConsultationEvent closed() {
        return new RoundClosed(FIRST, 1, NOON, NOON);
    }

    private static ConsultationEvent returned() {
        return new DecisionReturned(FIRST, "again", new StaffId("stf_1"), NOON);
    }

    private void setKeptPosition(long position) {
        var to = new BsonDocument("$set", new BsonDocument("position", new BsonInt64(position)));
        var result =
                await(Mono.from(store.collection(ViewTokens.COLLECTION).updateOne(GuardedWrite.id("closings"), to)));
        assertThat(result.orElseThrow().getMatchedCount()).isEqualTo(1);
    }

    private void spoil() {
        var to = new BsonDocument("$set", new BsonDocument("count", new BsonInt64(999)));
        await(Mono.from(store.collection("closings").updateOne(GuardedWrite.id("cns_1"), to)));
    }
}
