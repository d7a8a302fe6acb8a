// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import java.time.Clock;
import java.time.Instant;
import org.jianting.consultation.desk.Identifiers;
import org.jianting.consultation.envelopes.Envelopes;
import org.jianting.consultation.envelopes.Letter;
import org.jianting.consultation.envelopes.Receipt;
import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.consultation.envelopes.SealedLetter;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.consultation.submitting.ConsultedDrafts;
import org.jianting.consultation.submitting.DraftClauses;
import org.jianting.consultation.submitting.DraftNotRead;
import org.jianting.consultation.submitting.SubmissionForm;
import org.jianting.consultation.verdict.Answer;
import org.jianting.consultation.verdict.Commands;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes an entry: seals it, has it decided and recorded, and writes the receipt for the sender. */
@Component
public final class ClerkIntake {

    private final Envelopes envelopes;
    private final ConsultedDrafts drafts;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Clock clock;

    public ClerkIntake(
            Envelopes envelopes, ConsultedDrafts drafts, Commands commands, Identifiers identifiers, Clock clock) {
        this.envelopes = envelopes;
        this.drafts = drafts;
        this.commands = commands;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    private record Entering(
            ConsultationId consultationId, SubmissionId id, NewEntry entry, String secret, StaffId by, Instant at) {

        Letter letter() {
            var submission = entry.submission();
            // Nobody repeats a clerk's entry under a key, so there is no request to tell from another.
            return new Letter(
                    submission.text(), secret, "", submission.name(), submission.contact(), submission.attachments());
        }
    }

    public Mono<Entered> enter(ConsultationId consultationId, NewEntry entry, StaffId by) {
        var refusal = SubmissionForm.refuse(entry.submission());
        if (refusal.isPresent()) {
            return Mono.just(new Entered.TurnedDown(refusal.get()));
        }
        var entering = new Entering(
                consultationId,
                new SubmissionId(identifiers.next("sub_")),
                entry,
                ReceiptCode.newSecret(),
                by,
                clock.instant());
        return Mono.fromFuture(() -> envelopes.seal(entering.id(), entering.letter()))
                .publishOn(Schedulers.boundedElastic())
                .flatMap(letter -> decided(entering, letter));
    }

    private Mono<Entered> decided(Entering entering, SealedLetter letter) {
        return drafts.of(entering.consultationId())
                .flatMap(known -> commands.send(command(entering, letter, known)))
                .flatMap(answer -> answer instanceof Answer.TurnedDown(DraftNotRead stale)
                        ? drafts.read(entering.consultationId())
                                .flatMap(known -> commands.send(command(entering, letter, known)))
                        : Mono.just(answer))
                .flatMap(answer -> switch (answer) {
                    case Answer.Recorded recorded -> Mono.just(registered(entering, recorded));
                    case Answer.TurnedDown(var refusal) ->
                        Mono.fromFuture(() -> envelopes.discard(letter))
                                .thenReturn((Entered) new Entered.TurnedDown(refusal));
                });
    }

    private static RegisterSubmission command(Entering entering, SealedLetter letter, DraftClauses known) {
        var entry = entering.entry();
        return new RegisterSubmission(
                entering.consultationId(),
                entering.id(),
                entry.channel(),
                entry.submission().sourceKind(),
                entry.submission().clauses(),
                letter.text(),
                letter.identity(),
                ReceiptCode.digestOf(entering.secret(), entry.submission().text()),
                ReceiptCode.digestOf(entering.secret()),
                entry.evidence(),
                entry.evidenceKind(),
                entry.effectiveReceivedAt(),
                entering.by(),
                entering.at(),
                known);
    }

    private static Entered registered(Entering entering, Answer.Recorded recorded) {
        var fact = recorded.first(SubmissionRegisteredByClerk.class);
        // A late one is followed by the fact that says so; the receipt is for the entry itself.
        long position = recorded.position() - recorded.facts().size() + 1;
        return new Entered.Registered(
                entering.id(),
                Receipt.of(entering.secret(), fact.effectiveReceivedAt(), fact.digest(), position),
                fact.late(),
                recorded.position());
    }
}
