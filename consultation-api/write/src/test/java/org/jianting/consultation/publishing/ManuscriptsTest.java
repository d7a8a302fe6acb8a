// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.ruling.ParkingStory.*;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jianting.consultation.clauses.Clauses;
import org.jianting.consultation.events.*;
import org.jianting.consultation.ruling.ParkingStory;
import org.jianting.consultation.verdict.Verdict;
import org.junit.jupiter.api.Test;

class ManuscriptsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    private final ParkingStory story = new ParkingStory(new ConsultationId("cns_parking"));

    private Manuscripts folded(List<ConsultationEvent> given) {
        var state = Manuscripts.of(story.id());
        for (var fact : given) {
            state = state.after(fact);
        }
        return state;
    }

    private Verdict document(List<ConsultationEvent> given, String text, OtherChange... others) {
        return folded(given)
                .decide(new RegisterFinalDocument(
                        story.id(), "园区停车管理办法", "园管发〔2026〕3号", DAY, text, List.of(others), HANDLER, RULED));
    }

    private Verdict interpretation(List<ConsultationEvent> given, List<QuestionAndAnswer> questions) {
        return folded(given)
                .decide(new RegisterInterpretation(story.id(), "一图读懂停车办法", "停车费降低了。", questions, HANDLER, RULED));
    }

    private List<ConsultationEvent> withDocument() {
        return concat(story.closed(), List.of(story.document()));
    }

    private static String rule(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).refusal().rule();
    }

    private static <F> F fact(Verdict verdict, Class<F> kind) {
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return kind.cast(((Verdict.Accepted) verdict).facts().getFirst());
    }

    @Test
    void the_final_document_is_recorded_clause_by_clause_beside_the_draft() {
        var fact = fact(document(story.closed(), FINAL), FinalDocumentRegistered.class);
        assertThat(Clauses.render(fact.clauses())).isEqualTo(FINAL);
        assertThat(fact.text()).isEqualTo(sha256(FINAL));
        assertThat(fact.version()).isEqualTo(1);
        assertThat(fact.draftVersion()).isEqualTo(1);
        assertThat(fact.alignment().stream().map(ClauseAlignment::kind))
                .contains(ChangeKind.CHANGED, ChangeKind.ADDED, ChangeKind.UNCHANGED)
                .doesNotContain(ChangeKind.DELETED);
    }

    @Test
    void the_final_document_may_be_put_down_again_and_gets_the_next_version() {
        var first = fact(document(story.closed(), FINAL), FinalDocumentRegistered.class);
        var second = fact(document(concat(story.closed(), List.of(first)), FINAL), FinalDocumentRegistered.class);
        assertThat(second.version()).isEqualTo(2);
    }

    @Test
    void a_final_document_that_was_decided_on_stands_until_the_decision_is_sent_back() {
        var decided = concat(story.closed(), List.of(story.document(), story.approved(0), story.decided()));
        assertThat(rule(document(decided, FINAL))).isEqualTo("other-stage");
        assertThat(rule(document(decided, FINAL.replace("十五元", "十八元")))).isEqualTo("other-stage");
        var returned = concat(decided, List.of(new DecisionReturned(story.id(), "再研究", SIGNATORY, RULED)));
        assertThat(fact(document(returned, FINAL), FinalDocumentRegistered.class)
                        .version())
                .isEqualTo(2);
    }

    @Test
    void an_interpretation_is_of_one_version_of_the_final_document_and_may_be_improved_until_sealing() {
        assertThat(rule(interpretation(story.closed(), List.of()))).isEqualTo("no-final-document");
        var decided = concat(
                story.closed(),
                List.of(story.document(), story.document(2, FINAL), story.approved(0), story.decidedOn(2, FINAL)));
        assertThat(fact(interpretation(decided, List.of()), InterpretationRegistered.class)
                        .finalDocumentVersion())
                .isEqualTo(2);
    }

    @Test
    void neither_document_is_put_down_before_the_close_nor_after_sealing() {
        var open = story.closed().subList(0, 3);
        var digest = sha256("x");
        var sealed = concat(
                story.sealed(0),
                List.of(
                        story.approved(0),
                        story.decided(),
                        new OutcomeBundleSealed(
                                story.id(),
                                1,
                                new BundleDigests(digest, digest, digest),
                                1,
                                1,
                                0,
                                0,
                                0,
                                java.util.Map.of(),
                                HANDLER,
                                RULED)));
        for (var given : List.of(open, sealed)) {
            assertThat(rule(document(given, FINAL))).isEqualTo("other-stage");
            assertThat(rule(interpretation(given, List.of()))).isEqualTo("other-stage");
        }
        assertThat(rule(document(List.of(), FINAL))).isEqualTo("unknown-consultation");
    }

    @Test
    void another_change_names_an_article_that_changed_and_a_reason() {
        var fine = new OtherChange(draftClause("第四条"), "与上位法的罚款幅度一致");
        assertThat(fact(document(story.closed(), FINAL, fine), FinalDocumentRegistered.class)
                        .otherChanges())
                .containsExactly(fine);
        assertThat(rule(document(story.closed(), FINAL, new OtherChange(draftClause("第三条"), "与上位法一致"))))
                .isEqualTo("unchanged-clause");
        assertThat(rule(document(story.closed(), FINAL, new OtherChange(draftClause("第四条"), " "))))
                .isEqualTo("unfit-text");
    }

    @Test
    void an_empty_or_broken_document_is_refused() {
        assertThat(rule(document(story.closed(), "  "))).isEqualTo("unfit-text");
        assertThat(rule(document(story.closed(), "第一条\u0000"))).isEqualTo("unfit-text");
        assertThat(rule(folded(story.closed())
                        .decide(new RegisterFinalDocument(
                                story.id(), "园区停车管理办法", "3号", null, FINAL, List.of(), HANDLER, RULED))))
                .isEqualTo("missing");
    }

    @Test
    void the_interpretation_has_its_questions_and_a_digest_that_anyone_can_recompute() {
        var questions = List.of(new QuestionAndAnswer("多少钱？", "每日最高十五元。"));
        var fact = fact(interpretation(withDocument(), questions), InterpretationRegistered.class);
        assertThat(fact.digest()).isEqualTo(sha256("一图读懂停车办法\n停车费降低了。\n多少钱？\n每日最高十五元。\n"));
        assertThat(fact.version()).isEqualTo(1);
        var again =
                fact(interpretation(concat(withDocument(), List.of(fact)), questions), InterpretationRegistered.class);
        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void a_question_without_an_answer_is_refused_and_so_are_too_many() {
        var question = new QuestionAndAnswer("多少钱？", "");
        assertThat(rule(interpretation(withDocument(), List.of(question)))).isEqualTo("unfit-text");
        var many = Collections.nCopies(201, new QuestionAndAnswer("多少钱？", "每日最高十五元。"));
        assertThat(rule(interpretation(withDocument(), many))).isEqualTo("too-many-questions");
    }
}
