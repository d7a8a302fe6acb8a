// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.desk.InCharge;
import org.jianting.consultation.desk.UnknownConsultation;
import org.jianting.consultation.events.*;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.verdict.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How far a consultation has come, as far as ruling cares: whether the roster stands, whether the rulings were approved, and
 * which texts a ruling may cite.
 */
record Course(
        ConsultationId consultationId,
        int round,
        @Nullable ConsultationInitiated initiated,
        @Nullable RosterSealed roster,
        @Nullable RulingsApproved approved,
        @Nullable ConsultationWithdrawn withdrawn,
        Citable citable) {

    /** The facts that this is folded from; few of each, however many people take part. */
    static final Set<Class<? extends ConsultationEvent>> FACTS = Set.of(
            ConsultationInitiated.class,
            DraftVersionRegistered.class,
            NoticePublished.class,
            RosterSealed.class,
            RulingsApproved.class,
            DecisionReturned.class,
            FinalDocumentRegistered.class,
            ConsultationWithdrawn.class);

    static Course of(ConsultationId consultationId, int round) {
        return new Course(consultationId, round, null, null, null, null, new Citable(Map.of(), 0, null));
    }

    Course after(ConsultationEvent fact) {
        return switch (fact) {
            case PreparationEvent preparation -> afterPreparation(preparation);
            case RoundEvent event -> afterRound(event);
            case RulingsApproved now
            when now.round() == round -> new Course(consultationId, round, initiated, roster, now, withdrawn, citable);
            case RulingEvent ruling -> this;
            case DecisionReturned reopens ->
                new Course(consultationId, round, initiated, roster, null, withdrawn, citable);
            case DecisionEvent decision -> this;
            case FinalDocumentRegistered document -> with(citable.with(document));
            case OutcomeEvent outcome -> this;
            case SubmissionEvent submission -> this;
        };
    }

    private Course afterPreparation(PreparationEvent fact) {
        return switch (fact) {
            case ConsultationInitiated now ->
                new Course(consultationId, round, now, roster, approved, withdrawn, citable);
            case DraftVersionRegistered draft -> with(citable.with(draft));
            case ExplanatoryNoteRegistered note -> this;
            case SubmittedForReview proposed -> this;
            case ReviewReturned returned -> this;
            case NoticeApproved notice -> this;
        };
    }

    private Course afterRound(RoundEvent fact) {
        return switch (fact) {
            case NoticePublished notice when notice.round() == round -> with(citable.consulted(notice.draftVersion()));
            case RosterSealed now
            when now.round() == round ->
                new Course(consultationId, round, initiated, now, approved, withdrawn, citable);
            case ConsultationWithdrawn now ->
                new Course(consultationId, round, initiated, roster, approved, now, citable);
            case NoticePublished ofAnotherRound -> this;
            case RosterSealed ofAnotherRound -> this;
            case RosterPageSealed page -> this;
            case PeriodExtensionProposed proposed -> this;
            case PeriodExtended extended -> this;
            case RoundClosed closed -> this;
            case WithdrawalProposed proposed -> this;
        };
    }

    private Course with(Citable now) {
        return new Course(consultationId, round, initiated, roster, approved, withdrawn, now);
    }

    /** Empty while rulings may be made, else why not. */
    Optional<Refusal> refuseRuling() {
        if (initiated == null) {
            return Optional.of(new UnknownConsultation(consultationId));
        }
        if (withdrawn != null) {
            return Optional.of(new RulingRefusal.Withdrawn(withdrawn.at()));
        }
        if (roster == null) {
            return Optional.of(new RulingRefusal.RosterNotSealed(round));
        }
        return approved == null
                ? Optional.empty()
                : Optional.of(new RulingRefusal.AlreadyApproved(approved.by(), approved.at()));
    }

    /** Empty when the unit leads the consultation or takes part in it. */
    Optional<Refusal> refuse(Unit unit) {
        if (initiated == null) {
            return Optional.of(new UnknownConsultation(consultationId));
        }
        return InCharge.of(initiated).refuse(unit);
    }

    /** The rules that the consultation began with. */
    RuleProfile profile() {
        return initiated == null ? RuleProfiles.standard() : RuleProfiles.of(initiated.profile());
    }

    int count() {
        return roster == null ? 0 : roster.count();
    }
}
