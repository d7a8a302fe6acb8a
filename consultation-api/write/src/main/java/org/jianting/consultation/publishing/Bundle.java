// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.desk.OtherStage;
import org.jianting.consultation.desk.SamePerson;
import org.jianting.consultation.desk.UnknownConsultation;
import org.jianting.consultation.events.*;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.profiles.Separation;
import org.jianting.consultation.ruling.RulingRegister;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Verdict;
import org.jianting.consultation.verdict.Weighed;
import org.jianting.consultation.verdict.Words;
import org.jspecify.annotations.Nullable;

/**
 * Everything of which an outcome is made: the register of rulings, the approved texts and the two documents. It is folded
 * once to seal and once more to publish, so that what comes out is compared with what was sealed and not assumed to be it.
 */
final class Bundle {

    /** One round of one consultation. */
    record Key(ConsultationId consultationId, int round) {
        EventCriteria criteria() {
            return Boundary.of(consultationId, FACTS);
        }
    }

    private static final Set<Class<? extends ConsultationEvent>> FACTS = Stream.of(
                    Stage.FACTS,
                    Papers.FACTS,
                    RulingRegister.FACTS,
                    Set.<Class<? extends ConsultationEvent>>of(
                            RosterPageSealed.class,
                            PublicTextApproved.class,
                            ErasureOrdered.class,
                            RegistrationVerified.class))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Key key;
    private final RulingRegister register;
    private final Feedback feedback;
    private final Set<SubmissionId> late = new HashSet<>();
    private Stage stage = Stage.UNKNOWN;
    private Papers papers = Papers.NONE;
    private @Nullable ConsultationInitiated initiated;
    private @Nullable RulingsApproved approved;
    private @Nullable DecisionTaken decided;
    private @Nullable OutcomeBundleSealed sealed;

    Bundle(Key key) {
        this.key = key;
        this.register = new RulingRegister(key.round());
        this.feedback = new Feedback(key, register);
    }

    Bundle after(ConsultationEvent fact) {
        stage = stage.after(fact);
        papers = papers.after(fact);
        register.after(fact);
        feedback.after(fact);
        switch (fact) {
            case ConsultationInitiated now -> initiated = now;
            case RulingsApproved now when now.round() == key.round() -> approved = now;
            case DecisionTaken now -> decided = now;
            case OutcomeBundleSealed now -> sealed = now;
            // An entry counts, late or not, when a second person has verified it.
            case RegistrationVerified verified
            when verified.round() == key.round() && verified.late() -> late.add(verified.submissionId());
            case ConsultationEvent other -> {
                // Folded above, or of no account here.
            }
        }
        return this;
    }

    Verdict decide(SealOutcome asked) {
        return sealing(Guards.start()).then(() -> sealed(asked));
    }

    /**
     * Everything that sealing would be refused for, from whatever stage it is asked: people mend it all along the way. And what
     * would be sealed, once both documents are there.
     */
    Weighed weigh(SealOutcome asked) {
        boolean hasDocuments = papers.finalDocument() != null && papers.interpretation() != null;
        return new Weighed(sealing(Guards.all()).refusals(), hasDocuments ? List.of(sealed(asked)) : List.of());
    }

    private Guards sealing(Guards guards) {
        guards.none(() -> refuseStage(Stage.DECIDED, new Words("封存公开包", "seal the outcome")))
                .that(() -> papers.finalDocument() != null, PublishingRefusal.NoFinalDocument::new)
                .that(() -> papers.interpretation() != null, PublishingRefusal.NoInterpretation::new)
                .none(this::refuseExchanged)
                .none(this::refuseFigures);
        return Promises.ask(guards, papers, register).none(feedback::refuseTexts);
    }

    private OutcomeBundleSealed sealed(SealOutcome asked) {
        return new OutcomeBundleSealed(
                key.consultationId(),
                key.round(),
                digests(),
                papers.nextFinalVersion() - 1,
                papers.nextInterpretationVersion() - 1,
                register.submissions(),
                register.points(),
                late.size(),
                register.figures(),
                asked.by(),
                asked.at());
    }

    Verdict decide(PublishOutcome asked) {
        return Guards.start()
                .none(() -> refuseStage(Stage.SEALED, new Words("公开", "publish the outcome")))
                .none(this::refuseDocuments)
                .none(() -> sealed == null ? Optional.empty() : refuseSeal(sealed, asked))
                .none(this::refuseExchanged)
                .then(() -> new OutcomePublished(
                        key.consultationId(), key.round(), digests(), asked.at(), sealer(), asked.by()));
    }

    private Optional<Refusal> refuseSeal(OutcomeBundleSealed seal, PublishOutcome asked) {
        if (seal.round() != key.round() || !seal.digests().equals(digests())) {
            return Optional.of(new PublishingRefusal.SealBroken(seal.digests(), digests()));
        }
        return profile().demands(Separation.OUTCOME_SEALER_AND_PUBLISHER)
                        && seal.by().equals(asked.by())
                ? Optional.of(new SamePerson(
                        asked.by(), new Words("封存公开包", "seal the outcome"), new Words("公开", "publish it")))
                : Optional.empty();
    }

    private StaffId sealer() {
        if (sealed == null) {
            throw new IllegalStateException("An outcome of %s is published that was not sealed".formatted(key));
        }
        return sealed.by();
    }

    private Optional<Refusal> refuseStage(Stage needed, Words asked) {
        if (stage == Stage.UNKNOWN) {
            return Optional.of(new UnknownConsultation(key.consultationId()));
        }
        return stage == needed ? Optional.empty() : Optional.of(new OtherStage(asked, stage.words(), needed.words()));
    }

    private Optional<Refusal> refuseDocuments() {
        if (papers.finalDocument() == null) {
            return Optional.of(new PublishingRefusal.NoFinalDocument());
        }
        return papers.interpretation() == null
                ? Optional.of(new PublishingRefusal.NoInterpretation())
                : Optional.empty();
    }

    /** What comes out is what was decided, and its explanation explains that and nothing else. */
    private Optional<Refusal> refuseExchanged() {
        // Before the decision there is nothing to compare with, and a missing document is refused for itself.
        if (!isDecided() || papers.finalDocument() == null || papers.interpretation() == null) {
            return Optional.empty();
        }
        if (decided == null) {
            throw new IllegalStateException("%s is sealed or published without a decision".formatted(key));
        }
        return papers.refuseUnless(decided);
    }

    /** I10 to I13: the roster, the register and the approval count the same, each from its own facts. */
    private Optional<Refusal> refuseFigures() {
        if (register.unruled() > 0) {
            return Optional.of(new PublishingRefusal.PointsUnruled(
                    register.namesOfUnruled(), register.unruled(), register.points()));
        }
        if (!isDecided()) {
            return Optional.empty();
        }
        int onPages = feedback.numbered();
        int ruled =
                register.figures().values().stream().mapToInt(Integer::intValue).sum();
        int approvedPoints = approved == null ? -1 : approved.points();
        boolean reconciled = onPages == register.submissions() && ruled == register.points() && approvedPoints == ruled;
        return reconciled
                ? Optional.empty()
                : Optional.of(new PublishingRefusal.FiguresDiffer(
                        register.submissions(), onPages, register.points(), ruled, approvedPoints));
    }

    private boolean isDecided() {
        return stage == Stage.DECIDED || stage == Stage.SEALED;
    }

    private BundleDigests digests() {
        var document = papers.finalDocument();
        var interpretation = papers.interpretation();
        if (document == null || interpretation == null) {
            throw new IllegalStateException("%s has not both documents".formatted(key));
        }
        return new BundleDigests(feedback.digest(), document.text(), interpretation.digest());
    }

    private RuleProfile profile() {
        return initiated == null ? RuleProfiles.standard() : RuleProfiles.of(initiated.profile());
    }
}
