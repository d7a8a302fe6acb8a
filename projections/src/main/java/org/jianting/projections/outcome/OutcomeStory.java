// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jianting.consultation.events.CollectiveDiscussionRecorded;
import org.jianting.consultation.events.CompetitionReviewRegistered;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.DecisionEvent;
import org.jianting.consultation.events.DecisionReturned;
import org.jianting.consultation.events.DecisionTaken;
import org.jianting.consultation.events.DraftVersionRegistered;
import org.jianting.consultation.events.ErasureCompleted;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureProposed;
import org.jianting.consultation.events.ErasureReturned;
import org.jianting.consultation.events.ExpertOpinionRegistered;
import org.jianting.consultation.events.ExplanatoryNoteRegistered;
import org.jianting.consultation.events.FinalDocumentRegistered;
import org.jianting.consultation.events.IdentityAccessed;
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
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.PreparationEvent;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.RegistrationReturned;
import org.jianting.consultation.events.RegistrationVerified;
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
import org.jianting.consultation.events.SubmissionMarkedLate;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.consultation.events.SubmittedForReview;
import org.jianting.consultation.events.WithdrawalProposed;
import org.jspecify.annotations.Nullable;

/**
 * The first reading of everything that the record says about one round, from its beginning to its publication: it keeps who
 * was numbered what, which ruling answers which point, and the documents, but neither the texts of people nor the sentences
 * of rulings; {@link PointWindow} reads those again, some thousands at a time.
 *
 * <p>It is a fold over facts and nothing else: no clock, no store.
 */
final class OutcomeStory {

    private final OutcomePublished published;
    private final Roll roll = new Roll();
    private final RulingBook book = new RulingBook();
    private final Map<Integer, DraftVersionRegistered> drafts = new HashMap<>();
    private final Map<Integer, FinalDocumentRegistered> finals = new HashMap<>();
    private final Map<Integer, InterpretationRegistered> interpretations = new HashMap<>();
    private final Map<Integer, Integer> textLengths = new HashMap<>();
    private @Nullable ConsultationInitiated initiated;
    private @Nullable NoticePublished notice;
    private @Nullable Instant closesAt;
    private @Nullable RosterSealed roster;
    private @Nullable RulingsApproved approved;
    private @Nullable DecisionTaken decided;
    private @Nullable OutcomeBundleSealed sealed;
    private int lateWhenSealed;

    OutcomeStory(OutcomePublished published) {
        this.published = published;
    }

    void accept(ConsultationEvent fact) {
        switch (fact) {
            case PreparationEvent preparation -> prepared(preparation);
            case RoundEvent round -> happened(round);
            case SubmissionEvent submission -> submitted(submission);
            case RulingEvent ruling -> ruled(ruling);
            case DecisionEvent decision -> decided(decision);
            case OutcomeEvent outcome -> composed(outcome);
        }
    }

    private void prepared(PreparationEvent fact) {
        switch (fact) {
            case ConsultationInitiated is -> initiated = is;
            case DraftVersionRegistered draft -> drafts.put(draft.version(), draft);
            case ExplanatoryNoteRegistered note -> {}
            case SubmittedForReview proposed -> {}
            case ReviewReturned returned -> {}
            case NoticeApproved noticeApproved -> {}
        }
    }

    private void happened(RoundEvent fact) {
        switch (fact) {
            case NoticePublished posted
            when posted.round() == round() -> {
                notice = posted;
                closesAt = posted.closesAt();
            }
            case NoticePublished ofAnotherRound -> {}
            case PeriodExtensionProposed proposed -> {}
            case PeriodExtended extended -> closesAt = extended.round() == round() ? extended.nowUntil() : closesAt;
            case RoundClosed closed -> {}
            case RosterSealed is -> roster = is.round() == round() ? is : roster;
            case RosterPageSealed page when page.round() == round() -> roll.numbered(page);
            case RosterPageSealed ofAnotherRound -> {}
            case WithdrawalProposed proposed -> {}
            case ConsultationWithdrawn withdrawn -> throw wrong("it was withdrawn and published");
        }
    }

    private void submitted(SubmissionEvent fact) {
        switch (fact) {
            case SubmissionReceived received when received.round() == round() -> roll.received(received);
            case SubmissionReceived ofAnotherRound -> {}
            case SubmissionRegisteredByClerk notVerifiedYet -> {}
            case RegistrationVerified verified when verified.round() == round() -> roll.verified(verified);
            case RegistrationVerified ofAnotherRound -> {}
            case RegistrationReturned returned -> {}
            // Late submissions count once a second person has verified them, as at the sealing.
            case SubmissionMarkedLate marked -> {}
            case PointsExtracted split when split.round() == round() -> book.split(split);
            case PointsExtracted ofAnotherRound -> {}
            case PublicTextProposed proposed -> {}
            case PublicTextApproved text
            when text.round() == round() ->
                textLengths.put(text.number(), text.text().length());
            case PublicTextApproved ofAnotherRound -> {}
            case IdentityAccessed accessed -> {}
            // What was erased was sealed; the approved public text, the number and the ruling stand.
            case ErasureProposed proposed -> {}
            case ErasureReturned returned -> {}
            case ErasureOrdered ordered -> {}
            case ErasureCompleted completed -> {}
        }
    }

    private void ruled(RulingEvent fact) {
        switch (fact) {
            case RulingProposed proposed when proposed.round() == round() -> book.ruled(proposed);
            case RulingProposed ofAnotherRound -> {}
            // The replacement is a ruling of its own and comes as such.
            case RulingSuperseded superseded -> {}
            case RulingsApproved is -> approved = is.round() == round() ? is : approved;
            case RulingsReturned returned -> {}
        }
    }

    private void decided(DecisionEvent fact) {
        switch (fact) {
            case DecisionTaken taken -> decided = taken;
            case ExpertOpinionRegistered gate -> {}
            case RiskAssessmentRegistered gate -> {}
            case CompetitionReviewRegistered gate -> {}
            case LegalityReviewConcluded gate -> {}
            case CollectiveDiscussionRecorded gate -> {}
            case PartyReportRecorded gate -> {}
            case DecisionReturned returned -> {}
        }
    }

    private void composed(OutcomeEvent fact) {
        switch (fact) {
            case FinalDocumentRegistered document -> finals.put(document.version(), document);
            case InterpretationRegistered text -> interpretations.put(text.version(), text);
            case OutcomeBundleSealed is
            when is.round() == round() -> {
                sealed = is;
                // What arrives between the seal and the publication is late as well, but not in the sealed figures.
                lateWhenSealed = roll.late();
            }
            case OutcomeBundleSealed ofAnotherRound -> {}
            case OutcomePublished the -> {}
        }
    }

    /** The story told to its end: everything that is needed is there, and every point has its answer. */
    ToldStory told() {
        var bundle = there(sealed, "the outcome was never sealed");
        var document =
                there(finals.get(bundle.finalDocumentVersion()), "the sealed final document was never registered");
        var draft = there(drafts.get(document.draftVersion()), "the draft of the final document was never registered");
        if (!bundle.digests().equals(published.digests())) {
            throw wrong("the digests at publication are not those at sealing");
        }
        checkRoster();
        return new ToldStory(
                published,
                there(initiated, "it was never initiated"),
                there(notice, "its notice was never published"),
                there(closesAt, "it has no closing"),
                roster,
                approved,
                decided,
                bundle,
                document,
                there(interpretations.get(bundle.interpretationVersion()), "the sealed interpretation is missing"),
                new DraftAndFinal(draft, document),
                roll,
                lateWhenSealed,
                new Answers(published.consultationId(), book, roll.count()),
                book,
                textLengths);
    }

    private void checkRoster() {
        if (roster != null && roster.count() != roll.count()) {
            throw wrong("the roster was sealed with %d submissions and its pages number %d"
                    .formatted(roster.count(), roll.count()));
        }
        for (var number = 1; number <= roll.count(); number++) {
            if (roll.at(number) == null) {
                throw wrong("no submission has the number %d of %d".formatted(number, roll.count()));
            }
        }
    }

    private int round() {
        return published.round();
    }

    private OutcomeDoesNotAddUp wrong(String what) {
        return new OutcomeDoesNotAddUp(published.consultationId(), what);
    }

    private <T> T there(@Nullable T value, String otherwise) {
        if (value == null) {
            throw wrong(otherwise);
        }
        return value;
    }
}
