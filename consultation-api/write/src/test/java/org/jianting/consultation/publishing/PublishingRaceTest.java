// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.ruling.ParkingStory.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jianting.consultation.deciding.DecidingFeature;
import org.jianting.consultation.deciding.TakeDecision;
import org.jianting.consultation.events.*;
import org.jianting.consultation.ruling.ParkingStory;
import org.jianting.consultation.ruling.Rehearsal;
import org.jianting.consultation.verdict.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class PublishingRaceTest {

    private static final Instant LATER = RULED.plus(2, ChronoUnit.DAYS);

    private final ParkingStory story = new ParkingStory(new ConsultationId("cns_parking"));
    private Rehearsal rehearsal;

    @BeforeEach
    void start() {
        rehearsal = new Rehearsal(
                Clock.fixed(LATER, ZoneOffset.UTC),
                features -> DecidingFeature.register(PublishingFeature.register(features)));
        rehearsal.tell(story.id(), concat(story.sealed(0), List.of(story.approved(0)), gates()));
        rehearsal.ask(document());
    }

    private List<ConsultationEvent> gates() {
        var id = story.id();
        return List.of(
                new ExpertOpinionRegistered(id, GateResult.PASSED, "第1号", "", HANDLER, LATER),
                new RiskAssessmentRegistered(id, GateResult.PASSED, "第2号", "", HANDLER, LATER),
                new CompetitionReviewRegistered(id, GateResult.PASSED, "第3号", "", HANDLER, LATER),
                new LegalityReviewConcluded(id, GateResult.PASSED, "第4号", "", SIGNATORY, LATER),
                new CollectiveDiscussionRecorded(id, "纪要第5号", true, 0, "", HANDLER, LATER),
                new PartyReportRecorded(id, "请示第6号", HANDLER, LATER));
    }

    private TakeDecision decision() {
        return new TakeDecision(story.id(), "纪要第5号", LATER, 1, SIGNATORY, LATER);
    }

    private void decideAndInterpret() {
        rehearsal.ask(decision());
        rehearsal.ask(interpretation());
    }

    @AfterEach
    void stop() {
        rehearsal.close();
    }

    private RegisterFinalDocument document() {
        return new RegisterFinalDocument(
                story.id(),
                "园区停车管理办法",
                "园管发〔2026〕3号",
                LocalDate.of(2026, 4, 20),
                DRAFT.replace("（征求意见稿）", ""),
                List.of(),
                HANDLER,
                RULED);
    }

    private RegisterInterpretation interpretation() {
        return new RegisterInterpretation(story.id(), "一图读懂停车办法", "收费不变。", List.of(), HANDLER, RULED);
    }

    private List<Answer> all(List<Object> commands) {
        return Flux.fromIterable(commands)
                .flatMap(command -> rehearsal.send(command).subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block(Duration.ofSeconds(30));
    }

    @Test
    void of_many_who_publish_at_once_exactly_one_does() {
        decideAndInterpret();
        rehearsal.ask(new SealOutcome(story.id(), 1, HANDLER, RULED));
        var answers = all(IntStream.range(0, 16)
                .<Object>mapToObj(n -> new PublishOutcome(story.id(), 1, new StaffId("stf_" + n), RULED))
                .toList());
        assertThat(answers).hasSize(16);
        assertThat(answers.stream().filter(Answer.Recorded.class::isInstance)).hasSize(1);
        assertThat(rehearsal.record(story.id()).stream().filter(OutcomePublished.class::isInstance))
                .hasSize(1);
    }

    @RepeatedTest(20)
    void a_document_put_down_while_the_decision_is_being_recorded_is_decided_on_or_is_refused() {
        all(List.of(document(), decision()));
        var facts = rehearsal.record(story.id());
        int documents = (int)
                facts.stream().filter(FinalDocumentRegistered.class::isInstance).count();
        // Either the decision came first, and no other text after it, or the second text did, and nothing is decided.
        assertThat(facts.stream().filter(DecisionTaken.class::isInstance)).hasSize(2 - documents);
    }

    @RepeatedTest(20)
    void an_interpretation_put_down_while_the_outcome_is_being_sealed_is_in_it_or_is_refused() {
        decideAndInterpret();
        all(List.of(document(), new SealOutcome(story.id(), 1, HANDLER, RULED), interpretation()));
        var facts = rehearsal.record(story.id());
        assertThat(facts.getLast()).isInstanceOfSatisfying(OutcomeBundleSealed.class, seal -> {
            assertThat(seal.finalDocumentVersion()).isEqualTo(1);
            assertThat(seal.interpretationVersion()).isEqualTo((int) facts.stream()
                    .filter(InterpretationRegistered.class::isInstance)
                    .count());
        });
    }
}
