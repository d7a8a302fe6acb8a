// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import static org.jianting.consultation.desk.Guards.start;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ErasureCompleted;
import org.jianting.consultation.events.ErasureOrdered;
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
import org.jspecify.annotations.Nullable;

/** What is sealed of one submission, and which of it is to be or was erased. */
sealed interface PersonalData {

    Set<Class<? extends ConsultationEvent>> FACTS = Set.of(
            SubmissionReceived.class,
            SubmissionRegisteredByClerk.class,
            PublicTextProposed.class,
            ErasureOrdered.class,
            ErasureCompleted.class);

    TextRule PURPOSE = new TextRule("purpose", 5, 500);
    TextRule GROUND = new TextRule("ground", 5, 500);

    record None(SubmissionId id) implements PersonalData {}

    record Held(
            ConsultationId consultationId,
            List<String> textKeys,
            List<String> identityKeys,
            Set<String> orderedKeys,
            Set<ErasureScope> unfinished)
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
            return new Held(consultationId, List.copyOf(keys), identityKeys, orderedKeys, unfinished);
        }

        private Held with(ErasureOrdered order) {
            var keys = new HashSet<>(orderedKeys);
            keys.addAll(order.keyIds());
            var scopes = EnumSet.of(order.scope());
            scopes.addAll(unfinished);
            return new Held(consultationId, textKeys, identityKeys, Set.copyOf(keys), Set.copyOf(scopes));
        }

        private Held without(ErasureScope scope) {
            var scopes = new HashSet<>(unfinished);
            scopes.remove(scope);
            return new Held(consultationId, textKeys, identityKeys, orderedKeys, Set.copyOf(scopes));
        }
    }

    default PersonalData evolve(ConsultationEvent event) {
        return switch (event) {
            case SubmissionReceived received ->
                held(received.consultationId(), received.text(), received.identity(), received.attachments());
            case SubmissionRegisteredByClerk entry ->
                held(entry.consultationId(), entry.text(), entry.identity(), List.of());
            case PublicTextProposed proposal when this instanceof Held held -> held.with(proposal);
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
        return new Held(id, List.copyOf(textKeys), identityKeys, Set.of(), Set.of());
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

    default Verdict decide(OrderErasure asked) {
        return switch (this) {
            case Held held when held.consultationId().equals(asked.consultationId()) -> order(held, asked);
            case Held elsewhere -> unknown(asked.submissionId());
            case None none -> unknown(asked.submissionId());
        };
    }

    private static Verdict order(Held held, OrderErasure asked) {
        var keys = held.keys(asked.scope());
        Guards guards = start().that(
                        () -> !keys.isEmpty(), () -> new PrivacyRefusal.SenderUnknown(asked.submissionId()))
                .that(
                        () -> !held.orderedKeys().containsAll(keys),
                        () -> new PrivacyRefusal.Erased(asked.submissionId()))
                .fit(GROUND, asked.ground());
        return guards.then(() -> new ErasureOrdered(
                asked.consultationId(),
                asked.submissionId(),
                asked.scope(),
                asked.ground(),
                keys,
                asked.by(),
                asked.at()));
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
