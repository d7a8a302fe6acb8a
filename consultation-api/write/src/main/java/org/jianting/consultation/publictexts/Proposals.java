// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.envelopes.Envelopes;
import org.jianting.consultation.envelopes.ProposalEnvelope;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.verdict.Answer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Seals what is proposed before it is recorded, and opens it for whoever approves it.
 *
 * <p>What is true when the process dies: <i>sealed</i>, nothing is recorded, and keys that nobody uses may be left;
 * <i>recorded</i>, the proposal can be read and approved.
 */
@Component
public final class Proposals {

    private final RecordedFacts record;
    private final Envelopes envelopes;
    private final Desk desk;

    public Proposals(RecordedFacts record, Envelopes envelopes, Desk desk) {
        this.record = record;
        this.envelopes = envelopes;
        this.desk = desk;
    }

    /** All of them are recorded or none, and of what is refused no key is left. */
    public Mono<Answer> propose(ConsultationId id, int round, List<NumberedText> texts, StaffId by) {
        var pages = RosterPages.of(
                id, round, texts.stream().map(NumberedText::number).toList());
        var refusal = PublicTexts.refuse(texts, pages);
        if (refusal.isPresent()) {
            return Mono.just(new Answer.TurnedDown(refusal.get()));
        }
        var at = desk.now();
        return Mono.fromFuture(() -> close(id, round, texts))
                .flatMap(closed -> desk.send(() -> new ProposePublicTexts(id, round, closed, by, at))
                        .flatMap(answer -> switch (answer) {
                            case Answer.Recorded recorded -> Mono.just(answer);
                            case Answer.TurnedDown refused ->
                                Mono.fromFuture(() -> discard(closed)).thenReturn(answer);
                        }));
    }

    private CompletableFuture<List<SealedText>> close(ConsultationId id, int round, List<NumberedText> texts) {
        var sealing = texts.stream().map(text -> close(id, round, text)).toList();
        return CompletableFuture.allOf(sealing.toArray(CompletableFuture[]::new))
                .thenApply(all -> sealing.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<SealedText> close(ConsultationId id, int round, NumberedText text) {
        var proposal = ProposalEnvelope.underNewSecret(text.text());
        return envelopes
                .sealProposal(id, round, text.number(), proposal)
                .thenApply(envelope -> new SealedText(text.number(), envelope, proposal.fingerprint()));
    }

    private CompletableFuture<Void> discard(List<SealedText> texts) {
        return envelopes.discardProposals(texts.stream().map(SealedText::text).toList());
    }

    /** Approves what was proposed last; where somebody proposes another text in the same moment, the rule refuses. */
    public Mono<Answer> approve(ConsultationId id, int round, List<NumberedDigest> texts, StaffId by) {
        var numbers = texts.stream().map(NumberedDigest::number).toList();
        var pages = RosterPages.of(id, round, numbers);
        var refusal = PublicTexts.batch(numbers, pages).refusal();
        if (refusal.isPresent()) {
            return Mono.just(new Answer.TurnedDown(refusal.get()));
        }
        return Mono.fromFuture(() -> record.read(pages.boundary(Set.of(PublicTextProposed.class))))
                .subscribeOn(Schedulers.boundedElastic())
                .publishOn(Schedulers.boundedElastic())
                .map(found -> opened(found, new HashSet<>(numbers)))
                .flatMap(opened -> desk.send(() -> new ApprovePublicTexts(
                        id,
                        round,
                        texts.stream()
                                .map(text -> new OpenedText(text.number(), text.digest(), opened.get(text.number())))
                                .toList(),
                        by,
                        desk.now())));
    }

    private Map<Integer, ProposalEnvelope> opened(List<RecordedFacts.At> found, Set<Integer> numbers) {
        var latest = new LinkedHashMap<Integer, PublicTextProposed>();
        for (var at : found) {
            if (at.fact() instanceof PublicTextProposed proposal && numbers.contains(proposal.number())) {
                latest.put(proposal.number(), proposal);
            }
        }
        var closed = new ArrayList<>(latest.values());
        var open = envelopes.openProposals(closed);
        var opened = new LinkedHashMap<Integer, ProposalEnvelope>();
        for (int i = 0; i < closed.size(); i++) {
            int number = closed.get(i).number();
            open.get(i).ifPresent(proposal -> opened.put(number, proposal));
        }
        return opened;
    }
}
