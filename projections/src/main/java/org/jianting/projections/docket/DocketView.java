// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jianting.consultation.events.CollectiveDiscussionRecorded;
import org.jianting.consultation.events.CompetitionReviewRegistered;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.DecisionEvent;
import org.jianting.consultation.events.DecisionReturned;
import org.jianting.consultation.events.DecisionTaken;
import org.jianting.consultation.events.DraftVersionRegistered;
import org.jianting.consultation.events.ExpertOpinionRegistered;
import org.jianting.consultation.events.ExplanatoryNoteRegistered;
import org.jianting.consultation.events.FinalDocumentRegistered;
import org.jianting.consultation.events.InterpretationRegistered;
import org.jianting.consultation.events.LegalityReviewConcluded;
import org.jianting.consultation.events.NoticeApproved;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.OutcomeBundleSealed;
import org.jianting.consultation.events.OutcomeEvent;
import org.jianting.consultation.events.OutcomePublished;
import org.jianting.consultation.events.PartyReportRecorded;
import org.jianting.consultation.events.PeriodExtended;
import org.jianting.consultation.events.PeriodExtensionProposed;
import org.jianting.consultation.events.PreparationEvent;
import org.jianting.consultation.events.ReviewReturned;
import org.jianting.consultation.events.RiskAssessmentRegistered;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RoundClosed;
import org.jianting.consultation.events.RoundEvent;
import org.jianting.consultation.events.RulingEvent;
import org.jianting.consultation.events.RulingProposed;
import org.jianting.consultation.events.RulingSuperseded;
import org.jianting.consultation.events.RulingsApproved;
import org.jianting.consultation.events.RulingsReturned;
import org.jianting.consultation.events.SubmissionEvent;
import org.jianting.consultation.events.SubmittedForReview;
import org.jianting.consultation.events.WithdrawalProposed;
import org.jianting.projections.docket.Dossier.Bundle;
import org.jianting.projections.docket.Dossier.DraftVersion;
import org.jianting.projections.docket.Dossier.ExtensionProposal;
import org.jianting.projections.docket.Dossier.FinalDocument;
import org.jianting.projections.docket.Dossier.Gate;
import org.jianting.projections.docket.Dossier.Interpretation;
import org.jianting.projections.docket.Dossier.Proposal;
import org.jianting.projections.docket.Dossier.Roster;
import org.jianting.projections.docket.Dossier.WithdrawalProposal;
import org.jianting.projections.views.Documents.Change;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.View;
import reactor.core.publisher.Mono;

/** Keeps the docket in step with the record. It follows what an office does, never what people submit. */
final class DocketView implements View {

    private final DocketDocuments documents;

    DocketView(DocketDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "docket";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends ConsultationEvent>> follows() {
        return Set.of(
                ConsultationInitiated.class,
                DraftVersionRegistered.class,
                ExplanatoryNoteRegistered.class,
                SubmittedForReview.class,
                ReviewReturned.class,
                NoticeApproved.class,
                NoticePublished.class,
                PeriodExtensionProposed.class,
                PeriodExtended.class,
                RoundClosed.class,
                RosterSealed.class,
                WithdrawalProposed.class,
                ConsultationWithdrawn.class,
                RulingsApproved.class,
                RulingsReturned.class,
                ExpertOpinionRegistered.class,
                RiskAssessmentRegistered.class,
                CompetitionReviewRegistered.class,
                LegalityReviewConcluded.class,
                CollectiveDiscussionRecorded.class,
                PartyReportRecorded.class,
                DecisionReturned.class,
                DecisionTaken.class,
                FinalDocumentRegistered.class,
                InterpretationRegistered.class,
                OutcomeBundleSealed.class,
                OutcomePublished.class);
    }

    @Override
    public Mono<Void> apply(List<Fact> facts) {
        var drafts = new ArrayList<Change<Draft>>();
        facts.forEach(fact -> draft(fact, drafts));
        return documents
                .drafts()
                .fold(drafts)
                .then(documents
                        .dockets()
                        .fold(facts.stream().map(DocketView::docket).toList()));
    }

    private static void draft(Fact fact, List<Change<Draft>> drafts) {
        if (fact.event() instanceof DraftVersionRegistered e) {
            var draft =
                    new Draft(e.consultationId(), e.version(), e.title(), e.text(), e.original(), null, e.clauses());
            drafts.add(
                    new Change<>(Draft.idOf(e.consultationId(), e.version()), fact.position(), draft, same -> draft));
        } else if (fact.event() instanceof ExplanatoryNoteRegistered e) {
            drafts.add(new Change<>(
                    Draft.idOf(e.consultationId(), e.draftVersion()),
                    fact.position(),
                    null,
                    draft -> draft.explained(e.text())));
        }
    }

    private static Change<DocketDocument> docket(Fact fact) {
        var id = fact.event().consultationId().value();
        return fact.event() instanceof ConsultationInitiated e
                ? new Change<>(id, fact.position(), DocketDocument.beginning(Matter.of(e)), same -> same)
                : new Change<>(id, fact.position(), null, change(fact.event()));
    }

    private static UnaryOperator<DocketDocument> change(ConsultationEvent event) {
        return switch (event) {
            case PreparationEvent e -> prepared(e);
            case RoundEvent e -> round(e);
            case RulingEvent e -> ruled(e);
            case DecisionEvent e -> decided(e);
            case OutcomeEvent e -> outcome(e);
            case SubmissionEvent e -> throw unfollowed(e);
        };
    }

    private static UnaryOperator<DocketDocument> prepared(PreparationEvent event) {
        return switch (event) {
            case ConsultationInitiated e -> throw unfollowed(e);
            case DraftVersionRegistered e ->
                docket -> docket.papers(
                        papers -> papers.draft(new DraftVersion(e.version(), e.title(), false, e.by(), e.at())));
            case ExplanatoryNoteRegistered e -> docket -> docket.papers(papers -> papers.explained(e.draftVersion()));
            case SubmittedForReview e ->
                docket -> docket.papers(papers -> papers.proposal(proposal(e)))
                        .reach(Stage.IN_REVIEW, e.round(), e.at(), null);
            case ReviewReturned e -> docket -> docket.reach(Stage.DRAFTING, e.round(), e.at(), e.reason());
            case NoticeApproved e -> docket -> docket.reach(Stage.APPROVED, e.round(), e.at(), null);
        };
    }

    private static Proposal proposal(SubmittedForReview e) {
        return new Proposal(
                e.draftVersion(),
                e.period(),
                e.shorteningReason(),
                e.channels(),
                e.contact(),
                e.interpretationPlan(),
                e.disclosure(),
                e.by(),
                e.at());
    }

    private static UnaryOperator<DocketDocument> round(RoundEvent event) {
        return switch (event) {
            case NoticePublished e ->
                docket -> docket.papers(papers -> papers.notice(notice(e)))
                        .reach(Stage.OPEN, e.round(), e.postedAt(), null);
            case PeriodExtensionProposed e ->
                docket -> docket.papers(papers ->
                        papers.extensionProposed(new ExtensionProposal(e.proposedUntil(), e.reason(), e.by(), e.at())));
            case PeriodExtended e ->
                docket -> docket.papers(papers ->
                        papers.extended(new Notice.Extension(e.at(), e.previouslyUntil(), e.nowUntil(), e.reason())));
            // The round was closed at the instant that the notice said, whenever this was written down.
            case RoundClosed e -> docket -> docket.reach(Stage.CLOSED, e.round(), e.closesAt(), null);
            case RosterSealed e ->
                docket -> docket.papers(papers -> papers.roster(new Roster(e.count(), e.late(), e.at())))
                        .reach(Stage.RULING, e.round(), e.at(), null);
            case WithdrawalProposed e ->
                docket -> docket.papers(papers -> papers.withdrawalProposed(
                        new WithdrawalProposal(e.reason(), e.publicStatement(), e.by(), e.at())));
            case ConsultationWithdrawn e ->
                docket -> docket.papers(
                                papers -> papers.withdrawn(new Withdrawal(e.reason(), e.publicStatement(), e.at())))
                        .reach(Stage.WITHDRAWN, e.at(), null);
            case RosterPageSealed e -> throw unfollowed(e);
        };
    }

    private static Notice notice(NoticePublished e) {
        return new Notice(
                e.round(),
                e.draftVersion(),
                e.draft(),
                e.period(),
                e.postedAt(),
                e.closesAt(),
                List.of(),
                e.shorteningReason(),
                e.channels(),
                e.contact(),
                e.legalBasis());
    }

    private static UnaryOperator<DocketDocument> ruled(RulingEvent event) {
        return switch (event) {
            case RulingsApproved e -> docket -> docket.reach(Stage.RULED, e.round(), e.at(), null);
            case RulingsReturned e -> docket -> docket.reach(Stage.RULING, e.round(), e.at(), e.reason());
            case RulingProposed e -> throw unfollowed(e);
            case RulingSuperseded e -> throw unfollowed(e);
        };
    }

    private static UnaryOperator<DocketDocument> decided(DecisionEvent event) {
        return switch (event) {
            case ExpertOpinionRegistered e ->
                gate(new Gate(Gate.Kind.EXPERT_OPINION, e.result(), e.reference(), e.note(), e.by(), e.at()));
            case RiskAssessmentRegistered e ->
                gate(new Gate(Gate.Kind.RISK_ASSESSMENT, e.result(), e.reference(), e.note(), e.by(), e.at()));
            case CompetitionReviewRegistered e ->
                gate(new Gate(Gate.Kind.COMPETITION_REVIEW, e.result(), e.reference(), e.note(), e.by(), e.at()));
            case LegalityReviewConcluded e ->
                gate(new Gate(Gate.Kind.LEGALITY_REVIEW, e.result(), e.reference(), e.note(), e.by(), e.at()));
            case CollectiveDiscussionRecorded e ->
                gate(new Gate(Gate.Kind.COLLECTIVE_DISCUSSION, null, e.reference(), e.note(), e.by(), e.at()));
            case PartyReportRecorded e ->
                gate(new Gate(Gate.Kind.PARTY_REPORT, null, e.reference(), null, e.by(), e.at()));
            case DecisionReturned e ->
                docket -> docket.papers(Papers::returned).reach(Stage.RULING, e.at(), e.reason());
            case DecisionTaken e ->
                docket -> docket.papers(papers -> papers.gate(new Gate(
                                Gate.Kind.DECISION, null, e.reference(), e.decisionBody(), e.by(), e.decidedAt())))
                        .reach(Stage.DECIDED, e.decidedAt(), e.reference());
        };
    }

    private static UnaryOperator<DocketDocument> gate(Gate gate) {
        return docket -> docket.papers(papers -> papers.gate(gate));
    }

    private static UnaryOperator<DocketDocument> outcome(OutcomeEvent event) {
        return switch (event) {
            case FinalDocumentRegistered e ->
                docket -> docket.papers(papers -> papers.finalDocument(new FinalDocument(
                        e.version(), e.title(), e.documentNumber(), e.documentDate(), e.by(), e.at())));
            case InterpretationRegistered e ->
                docket -> docket.papers(
                        papers -> papers.interpretation(new Interpretation(e.version(), e.title(), e.by(), e.at())));
            case OutcomeBundleSealed e ->
                docket -> docket.papers(papers -> papers.bundle(
                                new Bundle(e.digests(), e.submissions(), e.points(), e.late(), e.by(), e.at())))
                        .reach(Stage.SEALED, e.round(), e.at(), null);
            case OutcomePublished e -> docket -> docket.reach(Stage.PUBLISHED, e.round(), e.publishedAt(), null);
        };
    }

    private static IllegalArgumentException unfollowed(ConsultationEvent event) {
        return new IllegalArgumentException("The docket does not follow " + event.getClass());
    }

    @Override
    public Mono<Void> clear() {
        return documents.drop();
    }
}
