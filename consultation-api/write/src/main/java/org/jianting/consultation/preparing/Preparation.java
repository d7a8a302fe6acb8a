// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import static org.jianting.consultation.desk.Guards.start;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.desk.OtherStage;
import org.jianting.consultation.desk.UnknownConsultation;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.DraftVersionRegistered;
import org.jianting.consultation.events.ExplanatoryNoteRegistered;
import org.jianting.consultation.events.NoticeApproved;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.ReviewReturned;
import org.jianting.consultation.events.SubmittedForReview;
import org.jianting.consultation.verdict.Verdict;
import org.jianting.consultation.verdict.Words;

/** How far a consultation is on its way to the public (domain §6.1, T1–T4). */
sealed interface Preparation {

    /** All that these decisions rest on. */
    Set<Class<? extends ConsultationEvent>> FACTS = Set.of(
            ConsultationInitiated.class,
            DraftVersionRegistered.class,
            ExplanatoryNoteRegistered.class,
            SubmittedForReview.class,
            ReviewReturned.class,
            NoticeApproved.class,
            NoticePublished.class,
            ConsultationWithdrawn.class);

    /** The only round there is, until a second one can be opened. */
    int FIRST_ROUND = 1;

    record NotStarted() implements Preparation {}

    record Drafting(Papers papers) implements Preparation {}

    record InReview(Papers papers, SubmittedForReview notice) implements Preparation {}

    record Approved(Papers papers, SubmittedForReview notice, NoticeApproved approval) implements Preparation {}

    record Posted() implements Preparation {}

    record Ended() implements Preparation {}

    default Preparation evolve(ConsultationEvent event) {
        return switch (event) {
            case ConsultationInitiated initiated -> new Drafting(new Papers(initiated.profile()));
            case DraftVersionRegistered draft -> new Drafting(papers().with(draft));
            case ExplanatoryNoteRegistered note -> new Drafting(papers().with(note));
            case SubmittedForReview notice -> new InReview(papers(), notice);
            case ReviewReturned returned -> new Drafting(papers());
            case NoticeApproved approval ->
                this instanceof InReview(var papers, var notice) ? new Approved(papers, notice, approval) : this;
            case NoticePublished published -> new Posted();
            case ConsultationWithdrawn withdrawn -> new Ended();
            case ConsultationEvent outside -> this;
        };
    }

    private Papers papers() {
        return switch (this) {
            case Drafting(var papers) -> papers;
            case InReview(var papers, var notice) -> papers;
            case Approved(var papers, var notice, var approval) -> papers;
            case NotStarted(), Posted(), Ended() ->
                throw new IllegalStateException("The record has a paper where none can be: " + this);
        };
    }

    default Verdict decide(InitiateConsultation asked) {
        return PreparationRules.sound(asked)
                .that(
                        () -> this instanceof NotStarted,
                        () -> other(PreparationRules.INITIATE, new Words("尚未启动", "new")))
                .then(() -> new ConsultationInitiated(
                        asked.consultationId(),
                        asked.title(),
                        asked.matterKind(),
                        asked.basis(),
                        asked.profile(),
                        asked.decisionBody(),
                        asked.lead(),
                        asked.participants(),
                        asked.by(),
                        asked.at()));
    }

    default Verdict decide(RegisterDraftVersion asked) {
        return whileDrafting(
                asked.consultationId(),
                PreparationRules.DRAFT,
                papers -> PreparationRules.sound(asked, papers)
                        .then(() -> new DraftVersionRegistered(
                                asked.consultationId(),
                                papers.latest() + 1,
                                asked.title(),
                                asked.clauses(),
                                asked.text(),
                                asked.original(),
                                asked.by(),
                                asked.at())));
    }

    default Verdict decide(RegisterExplanatoryNote asked) {
        return whileDrafting(
                asked.consultationId(),
                PreparationRules.EXPLAIN,
                papers -> PreparationRules.sound(asked, papers)
                        .then(() -> new ExplanatoryNoteRegistered(
                                asked.consultationId(),
                                asked.draftVersion(),
                                asked.text(),
                                asked.digest(),
                                asked.by(),
                                asked.at())));
    }

    default Verdict decide(SubmitForReview asked) {
        return whileDrafting(
                asked.consultationId(),
                PreparationRules.SUBMIT,
                papers -> PreparationRules.sound(asked, papers)
                        .then(() -> new SubmittedForReview(
                                asked.consultationId(),
                                FIRST_ROUND,
                                asked.draftVersion(),
                                asked.period(),
                                asked.shorteningReason(),
                                asked.channels(),
                                asked.contact(),
                                asked.interpretationPlan(),
                                asked.disclosure(),
                                asked.by(),
                                asked.at())));
    }

    default Verdict decide(ReturnForRevision asked) {
        return known(asked.consultationId())
                .that(
                        () -> this instanceof InReview || this instanceof Approved,
                        () -> other(PreparationRules.RETURN, PreparationRules.IN_REVIEW))
                .fit(PreparationRules.REASON, asked.reason())
                .then(() -> new ReviewReturned(
                        asked.consultationId(), FIRST_ROUND, asked.reason(), asked.by(), asked.at()));
    }

    default Verdict decide(ApproveNotice asked) {
        return switch (this) {
            case InReview(var papers, var notice) ->
                PreparationRules.sound(asked, papers, notice)
                        .then(() -> new NoticeApproved(
                                asked.consultationId(),
                                notice.round(),
                                notice.draftVersion(),
                                notice.period(),
                                notice.shorteningReason(),
                                asked.secrecyFinding(),
                                asked.disclosureFinding(),
                                notice.by(),
                                asked.by(),
                                asked.at()));
            case NotStarted(), Drafting _, Approved _, Posted(), Ended() ->
                elsewhere(asked.consultationId(), PreparationRules.APPROVE, PreparationRules.IN_REVIEW);
        };
    }

    default Verdict decide(PublishNotice asked) {
        return switch (this) {
            case Approved(var papers, var notice, var approval) -> Posting.decide(asked, papers, notice, approval);
            case NotStarted(), Drafting _, InReview _, Posted(), Ended() ->
                elsewhere(asked.consultationId(), PreparationRules.PUBLISH, PreparationRules.APPROVED);
        };
    }

    private Verdict whileDrafting(ConsultationId id, Words asked, Function<Papers, Verdict> decide) {
        return this instanceof Drafting(var papers)
                ? decide.apply(papers)
                : elsewhere(id, asked, PreparationRules.DRAFTING);
    }

    private Verdict elsewhere(ConsultationId id, Words asked, Words needed) {
        return known(id).that(() -> false, () -> other(asked, needed)).thenAll(List::of);
    }

    private Guards known(ConsultationId id) {
        return start().that(() -> !(this instanceof NotStarted), () -> new UnknownConsultation(id));
    }

    private OtherStage other(Words asked, Words needed) {
        return new OtherStage(asked, stage(), needed);
    }

    private Words stage() {
        return switch (this) {
            case NotStarted() -> new Words("尚未启动", "not started");
            case Drafting _ -> PreparationRules.DRAFTING;
            case InReview _ -> PreparationRules.IN_REVIEW;
            case Approved _ -> PreparationRules.APPROVED;
            case Posted() -> new Words("已发布", "published");
            case Ended() -> new Words("已终止", "withdrawn");
        };
    }
}
