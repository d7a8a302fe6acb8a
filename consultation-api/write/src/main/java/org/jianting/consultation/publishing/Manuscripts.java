// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jianting.consultation.clauses.Alignment;
import org.jianting.consultation.clauses.Clauses;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.desk.OtherStage;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.desk.UnknownConsultation;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Verdict;
import org.jianting.consultation.verdict.Words;

/**
 * What may still be written. The final document stands once it has been decided on: another text is another decision, after
 * this one was sent back. Its interpretation may be improved until the outcome is sealed.
 */
record Manuscripts(ConsultationId consultationId, Stage stage, Papers papers) {

    private static final Set<Stage> UNDECIDED = Set.of(Stage.CLOSED, Stage.RULED);
    private static final Set<Stage> UNSEALED = Set.of(Stage.CLOSED, Stage.RULED, Stage.DECIDED);
    private static final Words UNTIL_DECIDED = new Words("已截止而尚未决定", "closed and not yet decided");
    private static final Words UNTIL_SEALED = new Words("已截止而尚未封存", "closed and not yet sealed");
    private static final TextRule TITLE = new TextRule("title", 1, 300);
    private static final TextRule DOCUMENT_NUMBER = new TextRule("documentNumber", 1, 100);
    private static final TextRule TEXT = new TextRule("text", 1, 500_000);
    private static final TextRule WHY_CHANGED = new TextRule("reason", 4, 4_000);
    private static final TextRule QUESTION = new TextRule("question", 2, 1_000);
    private static final TextRule ANSWER = new TextRule("answer", 2, 10_000);
    private static final int MOST_QUESTIONS = 200;

    static Manuscripts of(ConsultationId consultationId) {
        return new Manuscripts(consultationId, Stage.UNKNOWN, Papers.NONE);
    }

    static EventCriteria criteria(ConsultationId consultationId) {
        return Boundary.of(
                consultationId,
                Stream.concat(Stage.FACTS.stream(), Papers.FACTS.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    Manuscripts after(ConsultationEvent fact) {
        return new Manuscripts(consultationId, stage.after(fact), papers.after(fact));
    }

    Verdict decide(RegisterFinalDocument asked) {
        var refusal = within(UNDECIDED, UNTIL_DECIDED, new Words("登记正式文件", "register the final document"))
                .fit(TITLE, asked.title())
                .fit(DOCUMENT_NUMBER, asked.documentNumber())
                .that(() -> asked.documentDate() != null, () -> new PublishingRefusal.Missing("documentDate"))
                .fit(TEXT, asked.text())
                .refusal();
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        var alignment = Alignment.of(papers.consultedDraft(), Clauses.parse(asked.text()));
        return refuse(asked.otherChanges(), alignment)
                .map(Verdict::refused)
                .orElseGet(() -> Verdict.accepted(registered(asked, alignment)));
    }

    private FinalDocumentRegistered registered(RegisterFinalDocument asked, Alignment alignment) {
        return new FinalDocumentRegistered(
                asked.consultationId(),
                papers.nextFinalVersion(),
                asked.title(),
                asked.documentNumber(),
                asked.documentDate(),
                alignment.finalClauses(),
                Sha256.digest(asked.text().getBytes(StandardCharsets.UTF_8)),
                papers.consultedVersion(),
                alignment.pairs(),
                asked.otherChanges(),
                asked.by(),
                asked.at());
    }

    private static Optional<Refusal> refuse(List<OtherChange> otherChanges, Alignment alignment) {
        var changed = new HashSet<>(alignment.changedArticles());
        var guards = Guards.start();
        for (int i = 0; i < otherChanges.size(); i++) {
            var change = otherChanges.get(i);
            guards.fit(WHY_CHANGED.at("otherChanges[%d].reason".formatted(i)), change.reason())
                    .that(
                            () -> changed.contains(change.clause()),
                            () -> new PublishingRefusal.UnchangedClause(change.clause()));
        }
        return guards.refusal();
    }

    private static Optional<Refusal> refuse(List<QuestionAndAnswer> questions) {
        var guards = Guards.start();
        for (int i = 0; i < questions.size(); i++) {
            var place = "questions[%d].".formatted(i);
            guards.fit(QUESTION.at(place + QUESTION.field()), questions.get(i).question())
                    .fit(ANSWER.at(place + ANSWER.field()), questions.get(i).answer());
        }
        return guards.refusal();
    }

    Verdict decide(RegisterInterpretation asked) {
        var explained = papers.finalDocument();
        return within(UNSEALED, UNTIL_SEALED, new Words("登记解读材料", "register the interpretation"))
                .that(() -> explained != null, PublishingRefusal.NoFinalDocument::new)
                .fit(TITLE, asked.title())
                .fit(TEXT, asked.text())
                .that(
                        () -> asked.questions().size() <= MOST_QUESTIONS,
                        () -> new PublishingRefusal.TooManyQuestions(
                                asked.questions().size(), MOST_QUESTIONS))
                .none(() -> refuse(asked.questions()))
                .then(() -> new InterpretationRegistered(
                        asked.consultationId(),
                        papers.nextInterpretationVersion(),
                        Objects.requireNonNull(explained).version(),
                        asked.title(),
                        asked.text(),
                        asked.questions(),
                        InterpretationText.digest(asked.title(), asked.text(), asked.questions()),
                        asked.by(),
                        asked.at()));
    }

    private Guards within(Set<Stage> stages, Words needed, Words asked) {
        return Guards.start()
                .that(() -> stage != Stage.UNKNOWN, () -> new UnknownConsultation(consultationId))
                .that(() -> stages.contains(stage), () -> new OtherStage(asked, stage.words(), needed));
    }
}
