// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jianting.consultation.desk.Identifiers;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.envelopes.Envelopes;
import org.jianting.consultation.envelopes.Letter;
import org.jianting.consultation.envelopes.Receipt;
import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.consultation.envelopes.SealedLetter;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.verdict.Answer;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Commands;
import org.jianting.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Takes a submission: stamps it, seals it, has it decided and recorded, and writes the receipt.
 *
 * <p>What is true when the process dies: <i>stamped or sealed</i>, nothing is recorded, the sender got no receipt, and a key
 * nobody uses may be left; <i>recorded</i>, the submission counts, and the sender who asks again under the same key gets the
 * receipt that was not delivered.
 */
@Component
public final class Intake {

    private final Envelopes envelopes;
    private final Vault vault;
    private final ConsultedDrafts drafts;
    private final Commands commands;
    private final RecordedFacts record;
    private final Identifiers identifiers;
    private final Clock clock;
    // Deciding reads the record, which may be the disk's turn: neither the event loop nor the vault's own thread may
    // wait for it.
    private final Scheduler deciding =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "intake");

    public Intake(
            Envelopes envelopes,
            Vault vault,
            ConsultedDrafts drafts,
            Commands commands,
            RecordedFacts record,
            Identifiers identifiers,
            Clock clock) {
        this.envelopes = envelopes;
        this.vault = vault;
        this.drafts = drafts;
        this.commands = commands;
        this.record = record;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    private record Sending(
            ConsultationId consultationId,
            SubmissionId id,
            NewSubmission submission,
            String secret,
            String fingerprint,
            @Nullable String idempotency,
            Instant receivedAt) {

        Letter letter() {
            return new Letter(
                    submission.text(),
                    secret,
                    fingerprint,
                    submission.name(),
                    submission.contact(),
                    submission.attachments());
        }
    }

    /** Takes a submission from the public. An error signal is an outage; whether it was recorded is then not known. */
    public Mono<Taken> take(ConsultationId consultationId, NewSubmission submission, @Nullable String idempotencyKey) {
        // Stamped before anything else: a slow disk must not make a punctual person late.
        var receivedAt = clock.instant();
        var refusal = SubmissionForm.refuseKey(idempotencyKey).or(() -> SubmissionForm.refuse(submission));
        if (refusal.isPresent()) {
            return Mono.just(new Taken.TurnedDown(refusal.get()));
        }
        var sending = new Sending(
                consultationId,
                new SubmissionId(identifiers.next("sub_")),
                submission,
                ReceiptCode.newSecret(),
                Fingerprint.of(submission),
                pseudonym(consultationId, idempotencyKey),
                receivedAt);
        return Mono.fromFuture(() -> envelopes.seal(sending.id(), sending.letter()))
                .publishOn(deciding)
                .flatMap(letter -> decided(sending, letter));
    }

    private @Nullable String pseudonym(ConsultationId id, @Nullable String key) {
        return key == null ? null : vault.pseudonym("idempotency/" + id.value(), key);
    }

    private Mono<Taken> decided(Sending sending, SealedLetter letter) {
        return drafts(sending)
                .flatMap(known -> commands.send(command(sending, letter, known)))
                .flatMap(answer -> answer instanceof Answer.TurnedDown(DraftNotRead stale)
                        ? drafts.read(sending.consultationId())
                                .flatMap(known -> commands.send(command(sending, letter, known)))
                        : Mono.just(answer))
                .flatMap(answer -> switch (answer) {
                    case Answer.Recorded recorded -> Mono.just(received(sending, recorded));
                    case Answer.TurnedDown refused ->
                        Mono.fromFuture(() -> envelopes.discard(letter))
                                .publishOn(deciding)
                                .then(Mono.defer(() -> turnedDown(sending, refused)));
                });
    }

    private Mono<DraftClauses> drafts(Sending sending) {
        return sending.submission().clauses().isEmpty()
                ? Mono.just(DraftClauses.NONE_NEEDED)
                : drafts.of(sending.consultationId());
    }

    private static MakeSubmission command(Sending sending, SealedLetter letter, DraftClauses known) {
        return new MakeSubmission(
                sending.consultationId(),
                sending.id(),
                sending.submission().sourceKind(),
                sending.submission().clauses(),
                letter.text(),
                letter.identity(),
                letter.attachments(),
                ReceiptCode.digestOf(sending.secret(), sending.submission().text()),
                ReceiptCode.digestOf(sending.secret()),
                sending.idempotency(),
                sending.receivedAt(),
                known);
    }

    private static Taken received(Sending sending, Answer.Recorded recorded) {
        var fact = recorded.first(SubmissionReceived.class);
        return new Taken.Received(
                sending.id(),
                Receipt.of(sending.secret(), fact.receivedAt(), fact.digest(), recorded.position()),
                false);
    }

    private Mono<Taken> turnedDown(Sending sending, Answer.TurnedDown refused) {
        return refused.refusal() instanceof SubmissionRefusal.KeyUsedBefore(var earlier)
                ? repeated(sending, earlier)
                : Mono.just(new Taken.TurnedDown(refused.refusal()));
    }

    private Mono<Taken> repeated(Sending sending, SubmissionReceived earlier) {
        var envelope = envelopes.openText(earlier.submissionId(), earlier.text());
        if (envelope.isEmpty()) {
            return Mono.just(new Taken.TurnedDown(new SubmissionRefusal.ErasedSince()));
        }
        if (!envelope.get().fingerprint().equals(sending.fingerprint())) {
            return Mono.just(new Taken.TurnedDown(new SubmissionRefusal.KeyTaken()));
        }
        return Mono.fromFuture(() -> record.read(Boundary.of(earlier.submissionId(), Set.of(SubmissionReceived.class))))
                .map(found -> new Taken.Received(
                        earlier.submissionId(),
                        Receipt.of(
                                envelope.get().secret(),
                                earlier.receivedAt(),
                                earlier.digest(),
                                found.getFirst().position()),
                        true));
    }
}
