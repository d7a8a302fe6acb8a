// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.OutcomePublished;
import org.jianting.consultation.events.SourceKind;
import org.jianting.projections.outcome.ARound;
import org.jianting.projections.views.AnOffice;
import org.jianting.projections.views.EveryView;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class FindTallyTest extends ViewTest {

    private static final ConsultationId ID = new ConsultationId("cns_park");

    @SuppressWarnings("NullAway.Init")
    private Tallies tallies;

    @BeforeEach
    void open() {
        tallies = Tallies.in(store);
    }

    private void happened(List<? extends ConsultationEvent> events) {
        deliver(tallies.view(), record(events), 100);
    }

    private Tally tally() {
        return await(tallies.find().find(ID)).orElseThrow();
    }

    @Test
    void there_are_no_figures_before_the_notice_is_posted() {
        happened(new ARound("park").sealed(counts -> {}).subList(0, 3));
        assertThat(await(tallies.find().find(ID))).isEmpty();
    }

    @Test
    void received_is_in_time_and_late_and_what_waits_is_in_neither() {
        happened(AnOffice.ruled("park").sealed(counts -> {}));
        assertThat(tally().inTime()).isEqualTo(230);
        assertThat(tally().late()).as("said twice and counted once").isEqualTo(1);
        assertThat(tally().received()).isEqualTo(231);
        assertThat(tally().awaitingVerification()).isEqualTo(1);
    }

    @Test
    void the_figures_of_a_kind_add_up_to_what_came_in_time() {
        happened(AnOffice.ruled("park").sealed(counts -> {}));
        assertThat(tally().byChannel()).containsEntry(ChannelKind.WEB, 229).containsEntry(ChannelKind.PAPER, 1);
        assertThat(tally().bySourceKind().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(230);
        assertThat(tally().bySourceKind()).containsEntry(SourceKind.ENTERPRISE, 1);
    }

    @Test
    void a_submission_that_names_a_clause_twice_counts_once_for_it() {
        happened(AnOffice.ruled("park").sealed(counts -> {}));
        assertThat(tally().byClause())
                .containsExactly(
                        new Tally.ClauseCount(new ClauseId("c-2"), 2), new Tally.ClauseCount(new ClauseId("c-3"), 1));
    }

    @Test
    void dispositions_are_not_shown_before_publication_although_they_are_sealed() {
        happened(AnOffice.ruled("park").sealed(counts -> {}));
        assertThat(tally().roster()).isNotNull();
        assertThat(tally().outcome()).isNull();
        try (var views = new EveryView(store)) {
            assertThat(views.get("/api/v1/consultations/cns_park/tally")).doesNotContain("ADOPTED");
        }
    }

    @Test
    void after_publication_the_roll_up_prints_what_each_class_is_a_part_of() {
        happened(AnOffice.published("park"));
        var outcome = tally().outcome();
        assertThat(outcome).isNotNull();
        assertThat(outcome.points()).isEqualTo(231);
        assertThat(outcome.dispositions())
                .containsEntry(DispositionKind.ADOPTED, 1)
                .containsEntry(DispositionKind.NOTED, 11)
                .containsEntry(DispositionKind.OUT_OF_SCOPE, 30);
        assertThat(outcome.rollUp().notAdopted().count()).isEqualTo(177 + 11 + 30);
        assertThat(outcome.rollUp().notAdopted().of()).isEqualTo(219);
        assertThat(outcome.rollUp().outsideRate().count()).isEqualTo(12);
        assertThat(outcome.rollUp().outsideRate().of()).isEqualTo(231);
    }

    @Test
    void whoever_watches_sees_the_figures_now_and_each_change() {
        var facts = record(AnOffice.published("park"));
        var half = facts.subList(0, 100);
        deliver(tallies.view(), half, 100);
        StepVerifier.create(tallies.find().live(ID))
                .assertNext(now -> assertThat(now.inTime()).isEqualTo(96))
                .then(() -> deliver(tallies.view(), facts.subList(100, 110), 100))
                .assertNext(then -> assertThat(then.inTime()).isEqualTo(106))
                .then(() -> deliver(tallies.view(), rest(facts), 1000))
                .assertNext(then -> assertThat(then.outcome()).isNotNull())
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    private static List<Fact> rest(List<Fact> facts) {
        assertThat(facts.getLast().event()).isInstanceOf(OutcomePublished.class);
        return facts.subList(110, facts.size());
    }

    @Test
    void the_figures_of_a_round_can_be_asked_for_by_its_number() {
        happened(AnOffice.published("park"));
        try (var views = new EveryView(store)) {
            var address = "/api/v1/consultations/cns_park/tally";
            assertThat(views.get(address + "?round=1")).startsWith("200").isEqualTo(views.get(address));
            assertThat(views.get(address + "?round=2")).startsWith("404").contains("没有这一轮");
            assertThat(views.get(address + "?round=x")).startsWith("400").contains("number-out-of-bounds");
            assertThat(views.get(address + "?rounds=1")).startsWith("400").contains("可用的有：round");
        }
    }

    @Test
    void an_unknown_consultation_has_no_tally_and_none_to_watch() {
        try (var views = new EveryView(store)) {
            for (var id : List.of("cns_unknown", "nonsense", "cns_%24ne", "cns_" + "x".repeat(500))) {
                assertThat(views.get("/api/v1/consultations/" + id + "/tally"))
                        .startsWith("404")
                        .contains("unknown-consultation");
                assertThat(views.get("/api/v1/consultations/" + id + "/tally/live"))
                        .startsWith("404");
            }
        }
    }
}
