// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.OutcomePublished;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class OutcomeViewTest extends ViewTest {

    private static final long POSITION = 1000;

    private final ARound round = new ARound("switch")
            .received(5000)
            .publicText(4711, "请全天开放。")
            .ruled("r", ARound.numbers(1, 5000), new Disposition.Noted("收悉。"));
    private OutcomeShelf shelf;

    @BeforeEach
    void openShelf() {
        shelf = new OutcomeShelf(store);
    }

    /** To be called once: it seals the roster. */
    private List<ConsultationEvent> published() {
        return round.rosterSealed().published();
    }

    private List<Fact> publication() {
        return List.of(new Fact(POSITION, round.publication()));
    }

    /** A record that fails when it is read for the n-th time: after some pages were written, as a kill would have it. */
    private static RecordedFacts failingAtReading(int reading, List<ConsultationEvent> recorded) {
        var readings = new AtomicInteger();
        var facts = ARound.record(recorded);
        return (consultation, types, reader) -> {
            if (readings.incrementAndGet() == reading) {
                throw new IllegalStateException("The disk is gone");
            }
            facts.forEach(consultation, types, reader);
        };
    }

    @Test
    void the_view_sees_no_fact_before_publication() {
        assertThat(new OutcomeView(shelf, ARound.record(List.of())).follows()).containsExactly(OutcomePublished.class);
    }

    @Test
    void without_its_head_nothing_of_an_outcome_is_there_and_a_repetition_makes_it_whole() {
        // Texts of more than twenty thousand are read in two goes; the second fails when the pages of the first are
        // written.
        round.received(15_500).ruled("more", ARound.numbers(5001, 20_500), new Disposition.Noted("收悉。"));
        var facts = published();
        var outcomes = new Outcomes(shelf, new NobodyFinds());
        assertThatThrownBy(() -> await(new OutcomeView(shelf, failingAtReading(3, facts)).apply(publication())))
                .hasMessageContaining("The disk is gone");
        assertThat(await(shelf.page(round.id(), 1))).isPresent();
        assertThat(await(outcomes.find(round.id()))).isEmpty();
        assertThat(await(outcomes.points(round.id(), PointFilter.ALL, null, 100)))
                .isEmpty();
        assertThat(await(outcomes.point(round.id(), new PointAddress(1, 0)))).isEmpty();

        await(new OutcomeView(shelf, ARound.record(facts)).apply(publication()));
        assertThat(await(outcomes.find(round.id())).orElseThrow().feedback().dispositions())
                .containsEntry(DispositionKind.NOTED, 20_500);
        assertThat(await(outcomes.point(round.id(), new PointAddress(4711, 0)))
                        .orElseThrow()
                        .text())
                .isEqualTo("请全天开放。");
        assertThat(await(outcomes.point(round.id(), new PointAddress(20_500, 0))))
                .isPresent();
    }

    @Test
    void a_repetition_changes_neither_a_page_nor_the_fingerprint() {
        var view = new OutcomeView(shelf, ARound.record(published()));
        await(view.apply(publication()));
        var head = await(shelf.head(round.id()));
        var page = await(shelf.page(round.id(), 48));
        await(view.apply(publication()));
        assertThat(await(shelf.head(round.id()))).isEqualTo(head);
        assertThat(await(shelf.page(round.id(), 48))).isEqualTo(page);
    }

    @Test
    void figures_that_do_not_add_up_stop_the_view_and_show_nothing() {
        round.rosterSealed();
        var facts = round.sealed(counts -> counts.merge(DispositionKind.NOTED, -1, Integer::sum));
        facts.add(round.publication());
        assertThatThrownBy(() -> await(new OutcomeView(shelf, ARound.record(facts)).apply(publication())))
                .isInstanceOf(OutcomeDoesNotAddUp.class);
        assertThat(await(shelf.head(round.id()))).isEmpty();
    }

    @Test
    void a_view_that_is_cleared_shows_nothing() {
        var view = new OutcomeView(shelf, ARound.record(published()));
        await(view.apply(publication()));
        await(view.clear());
        assertThat(await(shelf.head(round.id()))).isEmpty();
    }

    /** An index that has taken nothing in. */
    private static final class NobodyFinds implements PointFinder {

        @Override
        public Mono<Found> find(
                ConsultationId consultation, PointFilter filter, @Nullable PointAddress after, int limit) {
            return Mono.empty();
        }

        @Override
        public Mono<PointCounts> count(ConsultationId consultation, PointFilter filter, Collection<ClauseId> clauses) {
            return Mono.empty();
        }
    }
}
