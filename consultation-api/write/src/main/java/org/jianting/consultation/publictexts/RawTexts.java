// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.envelopes.Envelopes;
import org.jianting.consultation.envelopes.TextEnvelope;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.SealedEnvelope;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.consultation.verdict.Boundary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Opens the envelopes of submissions for the desk, a page at a time. What is not of the consultation is left out. */
@Component
public final class RawTexts {

    public static final int MOST_AT_ONCE = 100;

    private static final Set<Class<? extends ConsultationEvent>> FACTS = Set.of(
            SubmissionReceived.class,
            SubmissionRegisteredByClerk.class,
            PointsExtracted.class,
            PublicTextProposed.class,
            PublicTextApproved.class);

    private final RecordedFacts record;
    private final Envelopes envelopes;

    public RawTexts(RecordedFacts record, Envelopes envelopes) {
        this.record = record;
        this.envelopes = envelopes;
    }

    /** By their numbers in the sealed roster. */
    public Mono<List<RawText>> ofNumbers(ConsultationId id, int round, List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return Mono.just(List.of());
        }
        var pages = RosterPages.of(id, round, numbers).boundary(Set.of(RosterPageSealed.class));
        return Mono.fromFuture(() -> record.read(pages))
                .map(found -> named(found, numbers))
                .flatMap(names -> read(id, names))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** By their ids, before or after the roster is sealed. */
    public Mono<List<RawText>> ofSubmissions(ConsultationId id, List<SubmissionId> submissions) {
        var names = new LinkedHashMap<SubmissionId, @Nullable Integer>();
        submissions.forEach(submission -> names.put(submission, null));
        return read(id, names).subscribeOn(Schedulers.boundedElastic());
    }

    private static Map<SubmissionId, @Nullable Integer> named(List<RecordedFacts.At> pages, List<Integer> numbers) {
        var wanted = Set.copyOf(numbers);
        var names = new LinkedHashMap<SubmissionId, @Nullable Integer>();
        for (var at : pages) {
            if (at.fact() instanceof RosterPageSealed page) {
                int number = page.firstNumber();
                for (var entry : page.entries()) {
                    if (wanted.contains(number)) {
                        names.put(entry.submissionId(), number);
                    }
                    number++;
                }
            }
        }
        return names;
    }

    private Mono<List<RawText>> read(ConsultationId id, Map<SubmissionId, @Nullable Integer> names) {
        var criteria =
                names.keySet().stream().map(name -> Boundary.of(name, FACTS)).reduce(EventCriteria::or);
        if (criteria.isEmpty()) {
            return Mono.just(List.of());
        }
        return Mono.fromFuture(() -> record.read(criteria.get())).map(found -> opened(id, names, found));
    }

    private List<RawText> opened(
            ConsultationId id, Map<SubmissionId, @Nullable Integer> names, List<RecordedFacts.At> found) {
        var letters = new ArrayList<ConsultationEvent>();
        var ids = new ArrayList<SubmissionId>();
        var closed = new ArrayList<SealedEnvelope>();
        var waiting = new LinkedHashMap<SubmissionId, PublicTextProposed>();
        var summaries = new HashMap<SubmissionId, List<String>>();
        for (var at : found) {
            if (!at.fact().consultationId().equals(id)) {
                continue;
            }
            switch (at.fact()) {
                case SubmissionReceived received -> {
                    letters.add(received);
                    ids.add(received.submissionId());
                    closed.add(received.text());
                }
                case SubmissionRegisteredByClerk entry -> {
                    letters.add(entry);
                    ids.add(entry.submissionId());
                    closed.add(entry.text());
                }
                case PointsExtracted split -> {
                    summaries.put(split.submissionId(), split.summaries());
                    waiting.remove(split.submissionId());
                }
                case PublicTextProposed proposal -> waiting.put(proposal.submissionId(), proposal);
                case PublicTextApproved approval -> waiting.remove(approval.submissionId());
                case ConsultationEvent outside -> throw new IllegalStateException("Asked for texts, got " + outside);
            }
        }
        var opened = envelopes.openTexts(ids, closed);
        var proposals = opened(waiting, summaries);
        var texts = new ArrayList<RawText>();
        for (int i = 0; i < letters.size(); i++) {
            var name = ids.get(i);
            texts.add(text(letters.get(i), names.get(name), opened.get(i), proposals.get(name)));
        }
        return texts;
    }

    private Map<SubmissionId, ProposedText> opened(
            Map<SubmissionId, PublicTextProposed> waiting, Map<SubmissionId, List<String>> summaries) {
        var closed = List.copyOf(waiting.values());
        var open = envelopes.openProposals(closed);
        var proposals = new HashMap<SubmissionId, ProposedText>();
        for (int i = 0; i < closed.size(); i++) {
            var name = closed.get(i).submissionId();
            proposals.put(
                    name,
                    ProposedText.of(closed.get(i), open.get(i).orElse(null), summaries.getOrDefault(name, List.of())));
        }
        return proposals;
    }

    private static RawText text(
            ConsultationEvent fact,
            @Nullable Integer number,
            Optional<TextEnvelope> opened,
            @Nullable ProposedText proposal) {
        var text = opened.map(TextEnvelope::text).orElse(null);
        var files = opened.map(envelope -> envelope.enclosures().stream()
                        .map(TextEnvelope.Enclosure::name)
                        .toList())
                .orElseGet(List::of);
        return switch (fact) {
            case SubmissionReceived received ->
                new RawText(
                        number,
                        received.submissionId(),
                        received.channel(),
                        received.sourceKind(),
                        received.clauses(),
                        received.receivedAt(),
                        text,
                        files,
                        proposal);
            case SubmissionRegisteredByClerk entry ->
                new RawText(
                        number,
                        entry.submissionId(),
                        entry.channel(),
                        entry.sourceKind(),
                        entry.clauses(),
                        entry.effectiveReceivedAt(),
                        text,
                        files,
                        proposal);
            case ConsultationEvent outside -> throw new IllegalStateException("Asked for letters, got " + outside);
        };
    }
}
