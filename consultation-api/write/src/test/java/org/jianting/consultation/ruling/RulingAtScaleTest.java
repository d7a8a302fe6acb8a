// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.ruling.ParkingStory.*;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class RulingAtScaleTest {

    private static final int MILLION = 1_000_000;

    private Rehearsal rehearsal;

    @BeforeEach
    void start() {
        rehearsal = new Rehearsal(RulingFeature::register);
    }

    @AfterEach
    void stop() {
        rehearsal.close();
    }

    private static ProposeRulings propose(ConsultationId id, String name, Coverage coverage, StaffId by) {
        return new ProposeRulings(
                id,
                1,
                List.of(new ProposeRulings.Proposal(new RulingId("rul_" + name), coverage, noted())),
                LEAD,
                by,
                RULED);
    }

    /** A consultation whose roster has a million numbers, so many of which have a ruling, one ruling each. */
    private ConsultationId ruledOn(int rulings) {
        var id = new ConsultationId("cns_ruled" + rulings);
        var story = new ParkingStory(id);
        rehearsal.tell(id, story.closed());
        rehearsal.tell(
                id, List.of(new RosterSealed(id, 1, MILLION, 0, sha256("root"), HANDLER, CLOSES.plusSeconds(60))));
        rehearsal.tell(
                id,
                IntStream.rangeClosed(1, rulings)
                        .mapToObj(n -> story.ruling("r" + n, number(n), noted()))
                        .toList());
        rehearsal.factsRead();
        return id;
    }

    @Test
    void a_ruling_reads_as_many_facts_among_a_hundred_thousand_as_among_a_thousand() {
        var few = ruledOn(1_000);
        assertThat(rehearsal.ask(propose(few, "new", number(500_000), HANDLER))).isInstanceOf(Answer.Recorded.class);
        long amongFew = rehearsal.factsRead();
        var many = ruledOn(100_000);
        assertThat(rehearsal.ask(propose(many, "new", number(500_000), HANDLER)))
                .isInstanceOf(Answer.Recorded.class);
        assertThat(rehearsal.factsRead()).isEqualTo(amongFew).isLessThan(10);
    }

    @Test
    void one_ruling_on_fifty_thousand_of_a_million_is_made_without_a_list_of_them() {
        var id = ruledOn(100);
        var started = System.nanoTime();
        var answer = (Answer.Recorded) rehearsal.ask(propose(id, "campaign", numbers(200_001, 250_000), HANDLER));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.first(RulingProposed.class).coverage()).isEqualTo(numbers(200_001, 250_000));
        assertThat(rehearsal.ask(propose(id, "late", number(249_999), COLLEAGUE)))
                .isInstanceOfSatisfying(
                        Answer.TurnedDown.class,
                        no -> assertThat(no.refusal().rule()).isEqualTo("already-ruled"));
    }

    @Test
    void all_of_a_million_numbers_are_ruled_on_and_approved_in_one_step_each() {
        var id = ruledOn(0);
        assertThat(rehearsal.ask(propose(id, "everything", numbers(1, MILLION), HANDLER)))
                .isInstanceOf(Answer.Recorded.class);
        var approved = (Answer.Recorded) rehearsal.ask(new ApproveRulings(id, 1, SIGNATORY, RULED));
        assertThat(approved.first(RulingsApproved.class).points()).isEqualTo(MILLION);
    }

    @Test
    void of_many_who_rule_on_one_point_at_once_exactly_one_is_told_yes() {
        var id = ruledOn(10);
        for (int number = 600_001; number <= 600_020; number++) {
            var point = number(number);
            var answers = Flux.range(0, 16)
                    .flatMap(n -> rehearsal
                            .send(propose(id, "desk" + n, point, new StaffId("stf_" + n)))
                            .subscribeOn(Schedulers.boundedElastic()))
                    .collectList()
                    .block(Duration.ofSeconds(30));
            assertThat(answers).hasSize(16);
            assertThat(answers.stream().filter(Answer.Recorded.class::isInstance))
                    .hasSize(1);
        }
    }

    @Test
    void rulings_on_different_pages_do_not_get_in_each_others_way() {
        var id = ruledOn(10);
        rehearsal.factsRead();
        var answers = Flux.range(1, 32)
                .flatMap(n -> rehearsal
                        .send(propose(id, "page" + n, number(n * 1_000), HANDLER))
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block(Duration.ofSeconds(30));
        assertThat(answers).hasSize(32).allMatch(Answer.Recorded.class::isInstance);
        // A conflict would have made a rule be asked again and its facts be read again.
        assertThat(rehearsal.factsRead()).isLessThanOrEqualTo(32 * 5 + 10);
    }

    @Test
    void the_approval_and_a_ruling_never_both_win() {
        var id = new ConsultationId("cns_race");
        var story = new ParkingStory(id);
        rehearsal.tell(id, concat(story.sealed(2), List.of(story.ruling("a", numbers(1, 2), noted()))));
        var supersede =
                new SupersedeRuling(id, 1, new RulingId("rul_b"), number(1), noted(), "补充理由", LEAD, HANDLER, RULED);
        var answers = Flux.<Object>just(supersede, new ApproveRulings(id, 1, SIGNATORY, RULED))
                .flatMap(command -> rehearsal.send(command).subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block(Duration.ofSeconds(30));
        assertThat(answers).hasSize(2);
        var facts = rehearsal.record(id);
        var approvedAt = facts.indexOf(facts.stream()
                .filter(RulingsApproved.class::isInstance)
                .findFirst()
                .orElseThrow());
        assertThat(facts.subList(approvedAt + 1, facts.size())).isEmpty();
    }
}
