// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.projections.outcome.ARound.POSTED;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jianting.consultation.events.CollectiveDiscussionRecorded;
import org.jianting.consultation.events.CompetitionReviewRegistered;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.DecisionReturned;
import org.jianting.consultation.events.DecisionTaken;
import org.jianting.consultation.events.DraftVersionRegistered;
import org.jianting.consultation.events.ExpertOpinionRegistered;
import org.jianting.consultation.events.FinalDocumentRegistered;
import org.jianting.consultation.events.GateResult;
import org.jianting.consultation.events.LegalityReviewConcluded;
import org.jianting.consultation.events.PartyReportRecorded;
import org.jianting.consultation.events.RiskAssessmentRegistered;
import org.jianting.consultation.events.StaffId;
import org.jianting.projections.outcome.ARound;
import org.jianting.projections.views.AnOffice;
import org.jianting.projections.views.EveryView;
import org.jianting.projections.views.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class FindDocketTest extends ViewTest {

    private static final ConsultationId ID = new ConsultationId("cns_park");
    private static final Instant CLOSING = POSTED.plusSeconds(30 * 86_400);

    private Dockets happened(Instant now, List<? extends ConsultationEvent> events) {
        var dockets = Dockets.in(store, Clock.fixed(now, ZoneOffset.UTC));
        deliver(dockets.view(), record(events), 100);
        return dockets;
    }

    private static List<ConsultationEvent> all(ARound round) {
        return round.sealed(counts -> {});
    }

    private Docket docket(Instant now, List<? extends ConsultationEvent> events) {
        return await(happened(now, events).find().find(ID)).orElseThrow();
    }

    @Test
    void before_the_notice_is_posted_there_is_nothing_for_the_public() {
        var dockets = happened(POSTED, all(new ARound("park")).subList(0, 3));
        assertThat(await(dockets.find().find(ID))).isEmpty();
        assertThat(await(dockets.find().draft(ID))).isEmpty();
        assertThat(await(dockets.dossiers().find(ID))).isPresent();
    }

    @Test
    void a_consultation_is_open_until_one_nanosecond_before_its_closing_and_closed_at_it() {
        var events = all(new ARound("park")).subList(0, 4);
        assertThat(docket(CLOSING.minusNanos(1), events).stage()).isEqualTo(Stage.OPEN);
        assertThat(docket(CLOSING, events).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void an_extension_is_a_dated_note_and_moves_the_closing() {
        var events = all(AnOffice.collecting("park"));
        var docket = docket(CLOSING.plusSeconds(86_400), events.subList(0, events.size() - 5));
        assertThat(docket.stage()).isEqualTo(Stage.OPEN);
        assertThat(docket.notice().closesAt()).isEqualTo(POSTED.plusSeconds(35 * 86_400));
        assertThat(docket.notice().extensions()).singleElement().satisfies(extension -> {
            assertThat(extension.previouslyUntil()).isEqualTo(CLOSING);
            assertThat(extension.reason()).isEqualTo("公众要求");
        });
    }

    @Test
    void that_an_outcome_is_sealed_is_not_public_before_it_is_published() {
        var docket = docket(POSTED.plusSeconds(52 * 86_400), all(AnOffice.ruled("park")));
        assertThat(docket.stage()).isEqualTo(Stage.DECIDED);
        assertThat(docket.timeline()).extracting(Milestone::stage).doesNotContain(Stage.SEALED);
        var dossier = await(
                        happened(POSTED, all(AnOffice.ruled("park"))).dossiers().find(ID))
                .orElseThrow();
        assertThat(dossier.stage()).isEqualTo(Stage.SEALED);
        assertThat(dossier.waitsFor()).containsExactly(Dossier.NextStep.PUBLISH_OUTCOME);
    }

    @Test
    void a_decision_that_is_sent_back_leaves_only_the_steps_that_still_hold() {
        var events = decided();
        assertThat(gates(events)).containsExactlyInAnyOrder(Dossier.Gate.Kind.values());

        events.add(new DecisionReturned(ID, "须再研究夜间停车。", ARound.REVIEWER, POSTED));
        assertThat(gates(events)).containsExactlyInAnyOrder(BEFORE_REVIEW);
        events.add(reviewed(GateResult.PASSED));
        assertThat(gates(events)).contains(Dossier.Gate.Kind.LEGALITY_REVIEW);
    }

    /** As the rules have it: what was reviewed, discussed and reported was another text. */
    @Test
    void another_final_document_leaves_only_the_steps_that_still_hold_and_the_first_one_leaves_all() {
        var events = decided();
        events.removeLast();
        assertThat(gates(events)).contains(Dossier.Gate.Kind.LEGALITY_REVIEW);

        events.add(finalDocument(events));
        assertThat(gates(events)).containsExactlyInAnyOrder(BEFORE_REVIEW);
    }

    @Test
    void the_first_final_document_after_a_failed_review_is_to_be_reviewed_again() {
        var events = decided();
        var document = finalDocument(events);
        events.removeIf(event -> event instanceof DecisionTaken || event instanceof FinalDocumentRegistered);
        events.add(reviewed(GateResult.FAILED));
        assertThat(gates(events)).contains(Dossier.Gate.Kind.LEGALITY_REVIEW);

        events.add(document);
        assertThat(gates(events)).containsExactlyInAnyOrder(BEFORE_REVIEW);
    }

    private static final Dossier.Gate.Kind[] BEFORE_REVIEW = {
        Dossier.Gate.Kind.EXPERT_OPINION, Dossier.Gate.Kind.RISK_ASSESSMENT, Dossier.Gate.Kind.COMPETITION_REVIEW
    };

    /** Every step is on record before the first final document is, and the decision after it. */
    private static List<ConsultationEvent> decided() {
        var told = all(AnOffice.ruled("park"));
        var steps = List.<ConsultationEvent>of(
                new ExpertOpinionRegistered(ID, GateResult.PASSED, "专1", "赞成", ARound.HANDLER, POSTED),
                new RiskAssessmentRegistered(ID, GateResult.PASSED, "险1", "可控", ARound.HANDLER, POSTED),
                new CompetitionReviewRegistered(ID, GateResult.PASSED, "竞1", "无碍", ARound.HANDLER, POSTED),
                reviewed(GateResult.PASSED),
                new CollectiveDiscussionRecorded(ID, "会1", true, 0, "同意", ARound.HANDLER, POSTED),
                new PartyReportRecorded(ID, "报1", ARound.HANDLER, POSTED));
        var events = new ArrayList<ConsultationEvent>();
        for (var event : told) {
            if (event instanceof FinalDocumentRegistered) {
                events.addAll(steps);
            }
            events.add(event);
            if (event instanceof DecisionTaken) {
                break;
            }
        }
        return events;
    }

    private static ConsultationEvent reviewed(GateResult result) {
        return new LegalityReviewConcluded(ID, result, "法1", "已审", ARound.REVIEWER, POSTED);
    }

    private static ConsultationEvent finalDocument(List<ConsultationEvent> events) {
        return events.stream()
                .filter(FinalDocumentRegistered.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private List<Dossier.Gate.Kind> gates(List<ConsultationEvent> events) {
        await(Dockets.in(store, Clock.fixed(POSTED, ZoneOffset.UTC)).view().clear());
        var dossier = await(happened(POSTED, events).dossiers().find(ID)).orElseThrow();
        return dossier.gates().stream().map(Dossier.Gate::kind).toList();
    }

    @Test
    void the_timeline_tells_the_stages_with_their_times() {
        var docket = docket(POSTED.plusSeconds(60 * 86_400), AnOffice.published("park"));
        assertThat(docket.timeline())
                .extracting(Milestone::stage)
                .containsExactly(Stage.OPEN, Stage.CLOSED, Stage.RULING, Stage.RULED, Stage.DECIDED, Stage.PUBLISHED);
        assertThat(docket.timeline()).extracting(Milestone::at).isSorted();
        assertThat(docket.explanatoryNote()).isEqualTo("为了解决停车难问题，起草本办法。");
    }

    @Test
    void a_withdrawn_consultation_keeps_its_statement() {
        var round = AnOffice.collecting("park");
        var staff = new StaffId("stf_1");
        round.also(new ConsultationWithdrawn(round.id(), "情况变化", "感谢参与", staff, staff, POSTED));
        var events = all(round);
        var docket = docket(POSTED, events.subList(0, events.size() - 5));
        assertThat(docket.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(docket.withdrawal()).isNotNull();
        assertThat(docket.withdrawal().publicStatement()).isEqualTo("感谢参与");
    }

    @Test
    void the_draft_comes_clause_by_clause_or_as_its_words() {
        happened(POSTED, all(new ARound("park")).subList(0, 4));
        try (var views = new EveryView(store)) {
            assertThat(views.get("/api/v1/consultations/cns_park/draft"))
                    .contains("\"id\":\"c-2-1\"", "\"digest\":\"sha-256:");
            var text = views.http()
                    .get()
                    .uri("/api/v1/consultations/cns_park/draft")
                    .accept(MediaType.TEXT_PLAIN)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody();
            assertThat(text)
                    .isEqualTo(ARound.draft().stream()
                            .map(clause -> clause.source())
                            .reduce("", String::concat));
        }
    }

    @Test
    void a_version_of_the_draft_can_be_named_if_it_was_posted_and_no_other() {
        var events = new ArrayList<>(all(new ARound("park")).subList(0, 4));
        events.add(new DraftVersionRegistered(
                ID, 2, "园区停车管理办法（二稿）", ARound.draft(), ARound.digest(7), null, ARound.HANDLER, POSTED));
        happened(POSTED, events);
        try (var views = new EveryView(store)) {
            var draft = "/api/v1/consultations/cns_park/draft";
            assertThat(views.get(draft + "?version=1"))
                    .startsWith("200")
                    .isEqualTo(views.get(draft))
                    .contains("\"version\":1");
            assertThat(views.get(draft + "?version=2")).startsWith("404");
            assertThat(views.get(draft + "?version=0")).startsWith("400").contains("number-out-of-bounds");
            assertThat(views.get(draft + "?versoin=1")).startsWith("400").contains("可用的有：version");
        }
    }

    @Test
    void an_unknown_consultation_is_not_found_whatever_it_is_called() {
        try (var views = new EveryView(store)) {
            for (var id : List.of("cns_unknown", "nonsense", "cns_%00", "..%2f", "%7B%22$ne%22:1%7D")) {
                for (var address : List.of("", "/draft")) {
                    assertThat(views.get("/api/v1/consultations/" + id + address))
                            .startsWith("404");
                }
                assertThat(views.get("/api/v1/desk/consultations/" + id)).startsWith("404");
            }
        }
    }
}
