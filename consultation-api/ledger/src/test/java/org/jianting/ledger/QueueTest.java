// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.jianting.ledger.SampleFact.SubmissionSent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueTest {

    private static final LedgerSettings TEN_EVENTS = LedgerSettings.defaults().withQueue(10, 1 << 20);

    @TempDir
    Path directory;

    @Test
    void a_full_queue_answers_busy_and_records_nothing_of_it() throws Exception {
        var store = new HeldStore();
        try (var ledger = store.open(TEN_EVENTS)) {
            var desk = new Desk(ledger);
            var inHand = desk.append(AppendCondition.none(), submission(0));
            store.awaitWrite();
            var waiting = new ArrayList<CompletableFuture<Long>>();
            for (var i = 1; i <= 10; i++) {
                waiting.add(desk.append(AppendCondition.none(), submission(i)));
            }
            assertThatThrownBy(() -> Desk.value(desk.append(AppendCondition.none(), submission(11))))
                    .isInstanceOf(LedgerBusy.class)
                    .hasMessageStartingWith("The ledger is busy: 10 of at most 10 events")
                    .hasMessageEndingWith("Nothing of this request was recorded. Try again in a second.");
            store.letGo();
            assertThat(Desk.value(inHand)).isEqualTo(1);
            assertThat(waiting).extracting(Desk::value).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
            assertThat(desk.state(submission(11))).isEqualTo(12);
        }
    }

    @Test
    void the_queue_is_bounded_by_bytes_as_well() throws Exception {
        var store = new HeldStore();
        try (var ledger = store.open(LedgerSettings.defaults().withQueue(1_000, 10_000))) {
            var desk = new Desk(ledger);
            var large = new SubmissionSent("r", "s", "x".repeat(6_000));
            var inHand = desk.append(AppendCondition.none(), submission(0));
            store.awaitWrite();
            var waiting = desk.append(AppendCondition.none(), large);
            assertThatThrownBy(() -> Desk.value(desk.append(AppendCondition.none(), large)))
                    .isInstanceOf(LedgerBusy.class);
            store.letGo();
            assertThat(Desk.value(inHand)).isEqualTo(1);
            assertThat(Desk.value(waiting)).isEqualTo(2);
        }
    }

    @Test
    void one_transaction_larger_than_the_whole_queue_is_still_recorded() {
        try (var ledger =
                Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults().withQueue(2, 100))) {
            assertThat(new Desk(ledger).state(submission(1), submission(2), submission(3)))
                    .isEqualTo(3);
        }
    }

    @Test
    void nothing_is_answered_before_the_store_says_that_it_is_durable() throws Exception {
        var store = new HeldStore();
        try (var ledger = store.open(LedgerSettings.defaults())) {
            var append = new Desk(ledger).append(AppendCondition.none(), submission(1));
            store.awaitWrite();
            assertThat(append).isNotDone();
            assertThat(ledger.head()).isZero();
            assertThat(new Desk(ledger).find(Desk.submission("s1")).facts()).isEmpty();
            store.letGo();
            assertThat(Desk.value(append)).isEqualTo(1);
            assertThat(ledger.head()).isEqualTo(1);
        }
    }

    @Test
    void closing_records_and_answers_what_waits_and_takes_no_more() throws Exception {
        var store = new HeldStore();
        var ledger = store.open(LedgerSettings.defaults());
        var desk = new Desk(ledger);
        var appends = new ArrayList<CompletableFuture<Long>>();
        appends.add(desk.append(AppendCondition.none(), submission(0)));
        store.awaitWrite();
        for (var i = 1; i < 100; i++) {
            appends.add(desk.append(AppendCondition.none(), submission(i)));
        }
        var closing = CompletableFuture.runAsync(ledger::close);
        awaitClosed(desk);
        store.letGo();
        closing.join();
        assertThat(appends).extracting(Desk::value).hasSize(100).isSorted();
    }

    @Test
    void a_closed_ledger_says_so() {
        var ledger = Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults());
        ledger.close();
        assertThatThrownBy(() -> new Desk(ledger).state(submission(1)))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessage("The ledger is closed. Nothing of this request was recorded.");
        assertThatThrownBy(() -> new Desk(ledger).find(Desk.submission("s")))
                .hasRootCauseInstanceOf(LedgerUnavailable.class);
        ledger.close();
    }

    @Test
    void a_transaction_that_was_rolled_back_is_never_recorded() {
        try (var ledger = Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults())) {
            var transaction = ledger.appendEvents(AppendCondition.none(), null, Desk.message(submission(1)))
                    .join();
            transaction.rollback(null);
            assertThatThrownBy(() -> Desk.value(transaction.commit(null))).isInstanceOf(IllegalStateException.class);
            assertThat(new Desk(ledger).state(submission(2))).isEqualTo(1);
        }
    }

    @Test
    void waiting_for_a_position_ends_when_it_is_recorded_or_the_time_is_up() throws Exception {
        try (var ledger = Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults())) {
            assertThat(ledger.await(1, Duration.ofMillis(1))).isFalse();
            var started = new CountDownLatch(1);
            var waiting = CompletableFuture.supplyAsync(() -> {
                started.countDown();
                return awaitOrFail(ledger, 2);
            });
            started.await();
            new Desk(ledger).state(submission(1), submission(2));
            assertThat(Desk.value(waiting)).isTrue();
        }
    }

    private static boolean awaitOrFail(Ledger ledger, long position) {
        try {
            return ledger.await(position, Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitClosed(Desk desk) {
        Awaitility.await()
                .until(() -> desk.append(AppendCondition.none(), submission(-1)).isCompletedExceptionally());
    }

    private static SubmissionSent submission(int number) {
        return new SubmissionSent("r", "s" + number, "text");
    }
}
