// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jianting.consultation.events.ConsultationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However the facts are delivered, the answers are those of a delivery of each fact once, to the last byte. */
class CountedOnceTest extends ViewTest {

    private static final List<String> VIEWS = List.of("docket", "tally", "register", "receipt", "waiting");

    private static final ConsultationId ID = new ConsultationId("cns_park");

    private final List<Fact> facts = record(AnOffice.published("park"));
    private String expected = "";

    @BeforeEach
    void deliverEachFactOnceElsewhere(@TempDir Path elsewhere) {
        try (var other = Stores.fresh(elsewhere);
                var once = new EveryView(other)) {
            once.deliver(facts, 1000);
            expected = answers(once);
            Stores.drop(other);
        }
        assertThat(expected).contains("\"inTime\":230", "PUBLISHED").doesNotContain("none at");
    }

    private String answers(EveryView views) {
        return views.answers(ID) + "\n" + views.receipts(facts);
    }

    @Test
    void facts_delivered_one_by_one() {
        try (var views = new EveryView(store)) {
            views.deliver(facts, 1);
            assertThat(answers(views)).isEqualTo(expected);
        }
    }

    @Test
    void each_fact_delivered_twice() {
        try (var views = new EveryView(store)) {
            views.deliver(facts, 7);
            views.deliver(facts, 7);
            assertThat(answers(views)).isEqualTo(expected);
        }
    }

    @Test
    void each_batch_delivered_twice_with_other_boundaries_and_to_a_view_that_has_forgotten_what_it_wrote() {
        var delivered = 0;
        var random = new Random(7);
        while (delivered < facts.size()) {
            try (var views = new EveryView(store)) {
                var from = Math.max(0, delivered - random.nextInt(40));
                var to = Math.min(facts.size(), delivered + 1 + random.nextInt(40));
                views.deliver(facts.subList(from, to), 1 + random.nextInt(30));
                delivered = to;
            }
        }
        try (var views = new EveryView(store)) {
            assertThat(answers(views)).isEqualTo(expected);
        }
    }

    /** A batch is several writes. After a crash between them the first are there and the others are not. */
    @Test
    void a_crash_at_any_moment_of_a_batch() {
        var random = new Random(11);
        var delivered = 0;
        while (delivered < facts.size()) {
            var to = Math.min(facts.size(), delivered + 20 + random.nextInt(30));
            deliverAndCrash(facts.subList(delivered, to), random.nextInt(5), random);
            try (var views = new EveryView(store)) {
                views.deliver(facts.subList(delivered, to), 1 + random.nextInt(60));
            }
            delivered = to;
        }
        try (var views = new EveryView(store)) {
            assertThat(answers(views)).isEqualTo(expected);
        }
    }

    private void deliverAndCrash(List<Fact> batch, int writes, Random random) {
        for (var name : VIEWS) {
            var crashing = store.seenThrough(new Crash(writes, random)::between);
            try (var views = new EveryView(crashing)) {
                views.views().stream()
                        .filter(view -> view.name().equals(name))
                        .forEach(view -> deliverUntilCrash(view, batch));
            }
        }
    }

    private static void deliverUntilCrash(View view, List<Fact> batch) {
        try {
            deliver(view, batch, batch.size());
        } catch (Crash.Crashed expected) {
            // The view is not asked again; another one takes over.
        }
    }

    @Test
    void out_of_a_reset() {
        try (var views = new EveryView(store)) {
            views.deliver(facts.subList(0, 200), 50);
            views.views().forEach(view -> await(view.clear()));
            views.deliver(facts, 50);
            assertThat(answers(views)).isEqualTo(expected);
        }
    }
}
