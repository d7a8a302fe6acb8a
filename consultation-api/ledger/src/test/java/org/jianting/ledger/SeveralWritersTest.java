// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.jianting.ledger.SampleFact.PeriodClosed;
import org.jianting.ledger.SampleFact.SubmissionSent;
import org.junit.jupiter.api.Test;

/** The sequencer over a store that others write to as well: what a cluster needs, without one. */
class SeveralWritersTest {

    private static final LedgerSettings SETTINGS = LedgerSettings.defaults().withWindow(50, 1 << 20);

    @Test
    void two_ledgers_on_one_store_agree_on_one_gapless_order() throws InterruptedException {
        var store = new SharedStore();
        try (var one = store.open(SETTINGS);
                var other = new SharedStore(store).open(SETTINGS)) {
            var appends = new ArrayList<CompletableFuture<Long>>();
            for (var i = 0; i < 200; i++) {
                appends.add(new Desk(one).append(AppendCondition.none(), new SubmissionSent("r", "one" + i, "text")));
                appends.add(
                        new Desk(other).append(AppendCondition.none(), new SubmissionSent("r", "other" + i, "text")));
            }
            var positions = appends.stream().map(Desk::value).sorted().toList();
            assertThat(positions).hasSize(400).doesNotHaveDuplicates().first().isEqualTo(1L);
            assertThat(positions.getLast()).isEqualTo(400);
            assertThat(one.await(400, Duration.ofSeconds(20))).isTrue();
            assertThat(other.await(400, Duration.ofSeconds(20))).isTrue();
            assertThat(one.stream(1).map(RecordedFact::payload).toList())
                    .isEqualTo(other.stream(1).map(RecordedFact::payload).toList());
        }
    }

    @Test
    void what_one_has_recorded_stands_against_what_the_other_decided() {
        var store = new SharedStore();
        try (var one = store.open(SETTINGS);
                var other = new SharedStore(store).open(SETTINGS)) {
            for (var turn = 0; turn < 50; turn++) {
                var round = "r" + turn;
                var decided = AppendCondition.withCriteria(Desk.period(round));
                var first = new Desk(one).append(decided, new PeriodClosed(round));
                var second = new Desk(other).append(decided, new PeriodClosed(round));
                assertThat(new boolean[] {won(first), won(second)}).containsOnlyOnce(true);
            }
        }
    }

    @Test
    void a_commit_that_reached_the_store_although_it_reported_a_failure_is_acknowledged() {
        var failures = new AtomicInteger();
        var store = new SharedStore() {
            @Override
            public boolean write(Commit commit) {
                var written = super.write(commit);
                if (failures.getAndIncrement() == 0) {
                    throw new LedgerUnavailable("the answer was lost on its way");
                }
                return written;
            }
        };
        try (var ledger = store.open(SETTINGS)) {
            assertThat(new Desk(ledger).state(new SubmissionSent("r", "s", "text")))
                    .isEqualTo(1);
            assertThat(new Desk(ledger).state(new SubmissionSent("r", "t", "text")))
                    .isEqualTo(2);
            assertThat(new Desk(ledger).find(Desk.submission("s")).facts()).hasSize(1);
        }
    }

    @Test
    void a_foreign_commit_that_does_not_continue_the_chain_stops_the_recording() {
        var store = new SharedStore();
        try (var ledger = store.open(SETTINGS)) {
            new Desk(ledger).state(new SubmissionSent("r", "s", "text"));
            var forged = store.commitsAfter(0, 1).getFirst();
            var moved = new StoredEvent(2, forged.events().getFirst().content());
            store.write(new Commit(2, List.of(moved), forged.newestTime(), new byte[32], new byte[32]));
            assertThatThrownBy(() -> new Desk(ledger).state(new SubmissionSent("r", "t", "text")))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("Commit 2 in the store does not continue commit 1");
            assertThat(ledger.head()).isEqualTo(1);
        }
    }

    private static boolean won(CompletableFuture<Long> append) {
        try {
            Desk.value(append);
            return true;
        } catch (AppendEventsTransactionRejectedException conflict) {
            return false;
        }
    }
}
