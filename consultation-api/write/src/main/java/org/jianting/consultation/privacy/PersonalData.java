// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import static org.jianting.consultation.desk.Guards.start;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.desk.SamePerson;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ErasureCompleted;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureProposed;
import org.jianting.consultation.events.ErasureReturned;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.IdentityAccessed;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.SealedAttachment;
import org.jianting.consultation.events.SealedEnvelope;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Verdict;
import org.jianting.consultation.verdict.Words;
import org.jspecify.annotations.Nullable;

/** What is sealed of one submission, and which of it is proposed to be, is to be or was erased. */
sealed interface PersonalData {

    Set<Class<? extends ConsultationEvent>> FACTS = Set.of(
            SubmissionReceived.class,
            SubmissionRegisteredByClerk.class,
            PublicTextProposed.class,
            ErasureProposed.class,
            ErasureReturned.class,
            ErasureOrdered.class,
            ErasureCompleted.class);

    TextRule PURPOSE = new TextRule("purpose", 5, 500);
    TextRule GROUND = new TextRule("ground", 5, 500);
    TextRule REASON = new TextRule("reason", 5, 500);

    Words PROPOSE = new Words("提出删除", "propose the erasure");
    Words APPROVE = new Words("批准删除", "approve the erasure");

    record None(SubmissionId id) implements PersonalData {}

    record Held(
            ConsultationId consultationId,
            List<String> textKeys,
            List<String> identityKeys,
            Set<String> orderedKeys,
            Set<ErasureScope> unfinished,
            @Nullable ErasureProposed proposed)
            implements PersonalData {

        List<String> keys(ErasureScope scope) {
            var keys = new ArrayList<String>();
            if (scope != ErasureScope.IDENTITY) {
                keys.addAll(textKeys);
            }
            if (scope != ErasureScope.TEXT) {
                keys.addAll(identityKeys);
            }
            return keys;
        }

        /** Every proposal, not only the last: the first may be the one that was masked badly. */
        private Held with(PublicTextProposed proposal) {
            var keys = new ArrayList<>(textKeys);
            keys.add(proposal.text().keyId());
            return new Held(consultationId, List.copyOf(keys), identityKeys, orderedKeys, unfinished, proposed);
        }

        private Held waitingFor(@Nullable ErasureProposed proposal) {
            return new Held(consultationId, textKeys, identityKeys, orderedKeys, unfinished, proposal);
        }

        private Held with(ErasureOrdered order) {
            var keys = new HashSet<>(orderedKeys);
            keys.addAll(order.keyIds());
            var scopes = EnumSet.of(order.scope());
            scopes.addAll(unfinished);
            return new Held(consultationId, textKeys, identityKeys, Set.copyOf(keys), Set.copyOf(scopes), null);
        }

        private Held without(ErasureScope scope) {
            var scopes = new HashSet<>(unfinished);
            scopes.remove(scope);
            return new Held(consultationId, textKeys, identityKeys, orderedKeys, Set.copyOf(scopes), proposed);
        }
    }

    default PersonalData evolve(ConsultationEvent event) {
        return switch (event) {
            case SubmissionReceived received ->
                held(received.consultationId(), received.text(), received.identity(), received.attachments());
            case SubmissionRegisteredByClerk entry ->
                held(entry.consultationId(), entry.text(), entry.identity(), List.of());
            case PublicTextProposed proposal when this instanceof Held held -> held.with(proposal);
            case ErasureProposed proposal when this instanceof Held held -> held.waitingFor(proposal);
            case ErasureReturned returned when this instanceof Held held -> held.waitingFor(null);
            case ErasureOrdered order when this instanceof Held held -> held.with(order);
            case ErasureCompleted done when this instanceof Held held -> held.without(done.scope());
            case ConsultationEvent outside -> this;
        };
    }

    private static Held held(
            ConsultationId id,
            SealedEnvelope text,
            @Nullable SealedEnvelope identity,
            List<SealedAttachment> attachments) {
        var textKeys = new ArrayList<String>();
        textKeys.add(text.keyId());
        attachments.forEach(attachment -> textKeys.add(attachment.keyId()));
        var identityKeys = identity == null ? List.<String>of() : List.of(identity.keyId());
        return new Held(id, List.copyOf(textKeys), identityKeys, Set.of(), Set.of(), null);
    }

    default Verdict decide(LookAtIdentity asked) {
        return switch (this) {
            case Held held
            when held.consultationId().equals(asked.consultationId()) ->
                start().that(
                                () -> !held.identityKeys().isEmpty(),
                                () -> new PrivacyRefusal.SenderUnknown(asked.submissionId()))
                        .that(
                                () -> !held.orderedKeys().containsAll(held.identityKeys()),
                                () -> new PrivacyRefusal.Erased(asked.submissionId()))
                        .fit(PURPOSE, asked.purpose())
                        .then(() -> new IdentityAccessed(
                                asked.consultationId(), asked.submissionId(), asked.purpose(), asked.by(), asked.at()));
            case Held elsewhere -> unknown(asked.submissionId());
            case None none -> unknown(asked.submissionId());
        };
    }

    default Verdict decide(ProposeErasure asked) {
        return switch (this) {
            case Held held when held.consultationId().equals(asked.consultationId()) -> propose(held, asked);
            case Held elsewhere -> unknown(asked.submissionId());
            case None none -> unknown(asked.submissionId());
        };
    }

    private static Verdict propose(Held held, ProposeErasure asked) {
        var keys = held.keys(asked.scope());
        var waiting = held.proposed();
        return start().that(() -> !keys.isEmpty(), () -> new PrivacyRefusal.SenderUnknown(asked.submissionId()))
                .that(
                        () -> !held.orderedKeys().containsAll(keys),
                        () -> new PrivacyRefusal.Erased(asked.submissionId()))
                .none(() -> Optional.ofNullable(waiting)
                        .map(one -> new PrivacyRefusal.ErasureWaits(one.scope(), one.by(), one.at())))
                .fit(GROUND, asked.ground())
                .then(() -> new ErasureProposed(
                        asked.consultationId(),
                        asked.submissionId(),
                        asked.scope(),
                        asked.ground(),
                        asked.by(),
                        asked.at()));
    }

    default Verdict decide(ApproveErasure asked) {
        return switch (this) {
            case Held held
            when held.consultationId().equals(asked.consultationId()) ->
                held.proposed() == null ? nothingProposed(asked.submissionId()) : approve(held, held.proposed(), asked);
            case Held elsewhere -> unknown(asked.submissionId());
            case None none -> unknown(asked.submissionId());
        };
    }

    // The keys are those of now: what was sealed of the submission since it was proposed goes with the rest.
    private static Verdict approve(Held held, ErasureProposed proposed, ApproveErasure asked) {
        return start().that(() -> !asked.by().equals(proposed.by()), () -> new SamePerson(asked.by(), PROPOSE, APPROVE))
                // What cannot be undone is approved as it was read, scope, ground and all; one that was returned and
                // proposed anew in the meantime is another, however alike.
                .that(
                        () -> proposed.equals(asked.read()),
                        () -> new PrivacyRefusal.OtherProposal(proposed.scope(), proposed.by(), proposed.at()))
                .then(() -> new ErasureOrdered(
                        asked.consultationId(),
                        asked.submissionId(),
                        proposed.scope(),
                        proposed.ground(),
                        held.keys(proposed.scope()),
                        asked.by(),
                        asked.at()));
    }

    default Verdict decide(ReturnErasure asked) {
        return switch (this) {
            case Held held
            when held.consultationId().equals(asked.consultationId()) ->
                held.proposed() == null
                        ? nothingProposed(asked.submissionId())
                        : start().fit(REASON, asked.reason())
                                .then(() -> new ErasureReturned(
                                        asked.consultationId(),
                                        asked.submissionId(),
                                        asked.reason(),
                                        asked.by(),
                                        asked.at()));
            case Held elsewhere -> unknown(asked.submissionId());
            case None none -> unknown(asked.submissionId());
        };
    }

    private static Verdict nothingProposed(SubmissionId id) {
        return Verdict.refused(new PrivacyRefusal.NothingProposed(id));
    }

    /** Asked after the keys are gone, and perhaps again after a crash. */
    default Verdict decide(CompleteErasure asked) {
        return this instanceof Held held && held.unfinished().contains(asked.scope())
                ? Verdict.accepted(
                        new ErasureCompleted(asked.consultationId(), asked.submissionId(), asked.scope(), asked.at()))
                : Verdict.accepted(List.of());
    }

    private static Verdict unknown(SubmissionId id) {
        return Verdict.refused(new PrivacyRefusal.NoSuchSubmission(id));
    }
}
