// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jianting.ledger.SampleFact.PeriodClosed;
import org.jianting.ledger.SampleFact.PeriodOpened;
import org.jianting.ledger.SampleFact.SubmissionRuled;
import org.jianting.ledger.SampleFact.SubmissionSent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsistencyTest {

    private static final int RACERS = 16;

    @TempDir
    Path directory;

    private Ledger ledger;
    private Desk desk;

    @BeforeEach
    void open() {
        // A window this small makes many conditions reach back beyond it, so that the store is asked as well.
        ledger = Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults().withWindow(8, 1 << 20));
        desk = new Desk(ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void of_many_who_race_on_one_boundary_exactly_one_wins_each_time() {
        for (var round = 0; round < 50; round++) {
            var submission = "s" + round;
            var outcomes = race(racer -> {
                var found = desk.find(Desk.submission(submission));
                return desk.append(
                        desk.nothingNew(Desk.submission(submission), found),
                        new SubmissionRuled("r", submission, "racer " + racer));
            });
            // Some may have looked only after the winner was recorded; they decide on top of it, and rightly so.
            var recorded = desk.find(Desk.submission(submission)).facts();
            assertThat(recorded)
                    .hasSameSizeAs(
                            outcomes.stream().filter(Boolean::booleanValue).toList());
        }
    }

    @Test
    void of_many_who_decided_on_the_same_state_exactly_one_wins_each_time() {
        for (var round = 0; round < 50; round++) {
            var submission = "s" + round;
            var before = desk.find(Desk.submission(submission));
            var outcomes = race(racer -> desk.append(
                    desk.nothingNew(Desk.submission(submission), before),
                    new SubmissionRuled("r", submission, "racer " + racer)));
            assertThat(outcomes).containsOnlyOnce(true);
            assertThat(desk.find(Desk.submission(submission)).facts()).hasSize(1);
        }
    }

    @Test
    void boundaries_that_have_nothing_in_common_never_conflict() {
        var before = desk.find(Desk.submission("none"));
        for (var round = 0; round < 20; round++) {
            var number = round;
            var outcomes = race(racer -> {
                var own = "s" + number + "-" + racer;
                return desk.append(desk.nothingNew(Desk.submission(own), before), new SubmissionSent("r", own, "text"));
            });
            assertThat(outcomes).containsOnly(true);
        }
    }

    @Test
    void two_submissions_to_one_round_never_conflict_with_each_other() {
        desk.state(new PeriodOpened("r", Instant.EPOCH));
        var before = desk.find(Desk.period("r"));
        var outcomes = race(racer ->
                desk.append(desk.nothingNew(Desk.period("r"), before), new SubmissionSent("r", "s" + racer, "text")));
        assertThat(outcomes).containsOnly(true);
    }

    @Test
    void a_submission_after_the_closing_of_its_round_conflicts() {
        desk.state(new PeriodOpened("r", Instant.EPOCH));
        var before = desk.find(Desk.period("r"));
        desk.state(new PeriodClosed("r"));
        assertThatThrownBy(() -> Desk.value(
                        desk.append(desk.nothingNew(Desk.period("r"), before), new SubmissionSent("r", "s", "late"))))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(desk.find(Desk.submission("s")).facts()).isEmpty();
    }

    @Test
    void a_closing_after_a_submission_that_it_did_not_see_conflicts() {
        desk.state(new PeriodOpened("r", Instant.EPOCH));
        var before = desk.find(Desk.round("r"));
        desk.state(new SubmissionSent("r", "s", "in time"));
        assertThatThrownBy(
                        () -> Desk.value(desk.append(desk.nothingNew(Desk.round("r"), before), new PeriodClosed("r"))))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    @Test
    void when_closing_and_submitting_race_the_one_who_comes_second_is_refused() {
        for (var turn = 0; turn < 100; turn++) {
            var round = "r" + turn;
            desk.state(new PeriodOpened(round, Instant.EPOCH));
            var before = desk.find(Desk.round(round));
            var outcomes = race(
                    2,
                    racer -> racer == 0
                            ? desk.append(desk.nothingNew(Desk.round(round), before), new PeriodClosed(round))
                            : desk.append(
                                    desk.nothingNew(Desk.period(round), before),
                                    new SubmissionSent(round, "s", "text")));
            assertThat(outcomes).containsOnlyOnce(true);
        }
    }

    @Test
    void a_condition_older_than_memory_is_checked_against_the_file() {
        desk.state(new PeriodOpened("r", Instant.EPOCH));
        var before = desk.find(Desk.period("r"));
        desk.state(new PeriodClosed("r"));
        for (var i = 0; i < 40; i++) {
            desk.state(new SubmissionSent("other", "o" + i, "text"));
        }
        assertThatThrownBy(() -> Desk.value(
                        desk.append(desk.nothingNew(Desk.period("r"), before), new SubmissionSent("r", "s", "late"))))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
        var nothingThere = AppendCondition.withCriteria(Desk.submission("s"));
        assertThat(Desk.value(desk.append(nothingThere, new SubmissionSent("r", "s", "text"))))
                .isEqualTo(43);
    }

    @Test
    void a_condition_on_two_tags_is_not_met_by_two_events_that_carry_one_each() {
        var both = EventCriteria.havingTags(SampleFact.roundTag("r"), SampleFact.submissionTag("s"));
        var before = desk.find(both);
        desk.state(new SubmissionSent("r", "another", "text"));
        desk.state(new SubmissionSent("another", "s", "text"));
        desk.state(new SubmissionRuled("r", "third", "text"));
        Desk.value(desk.append(desk.nothingNew(both, before), new SubmissionRuled("r", "s", "first")));
        assertThatThrownBy(() ->
                        Desk.value(desk.append(desk.nothingNew(both, before), new SubmissionRuled("r", "s", "second"))))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    @Test
    void a_conflict_refuses_the_whole_transaction_and_no_other() {
        desk.state(new PeriodClosed("r"));
        var condition = AppendCondition.withCriteria(Desk.period("r"));
        var refused = desk.append(condition, new SubmissionSent("r", "a", "1"), new SubmissionSent("r", "b", "2"));
        var accepted = desk.append(AppendCondition.none(), new SubmissionSent("q", "c", "3"));
        assertThatThrownBy(() -> Desk.value(refused)).isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(Desk.value(accepted)).isEqualTo(2);
        assertThat(desk.find(Desk.submission("a")).facts()).isEmpty();
        assertThat(desk.find(Desk.submission("b")).facts()).isEmpty();
    }

    private List<Boolean> race(IntFunction<CompletableFuture<Long>> start) {
        return race(RACERS, start);
    }

    /** All start at one instant; true for each that was recorded. */
    private static List<Boolean> race(int racers, IntFunction<CompletableFuture<Long>> start) {
        var barrier = new CyclicBarrier(racers);
        var outcomes = new ArrayList<CompletableFuture<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var racer = 0; racer < racers; racer++) {
                var number = racer;
                outcomes.add(CompletableFuture.supplyAsync(
                        () -> {
                            await(barrier);
                            return won(start.apply(number));
                        },
                        threads));
            }
        }
        return outcomes.stream().map(Desk::value).toList();
    }

    private static boolean won(CompletableFuture<Long> append) {
        try {
            Desk.value(append);
            return true;
        } catch (AppendEventsTransactionRejectedException conflict) {
            return false;
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
