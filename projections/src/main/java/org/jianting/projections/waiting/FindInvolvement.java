// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.waiting;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;
import org.jianting.projections.waiting.Involvement.Proposed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Finds what one has to know to say for whom a step waits: for staff only. */
public final class FindInvolvement {

    private final WaitingDocuments documents;

    FindInvolvement(WaitingDocuments documents) {
        this.documents = documents;
    }

    /** Empty where there is no such consultation. */
    public Mono<Involvement> find(ConsultationId consultation) {
        return documents
                .hands()
                .find(consultation.value())
                .flatMap(hands -> texts(consultation, hands)
                        .map(texts -> new Involvement(
                                consultation,
                                hands.noticeApprovedBy(),
                                hands.ruledBy(),
                                hands.lastRuledAt(),
                                returned(hands.rulingsReturned()),
                                texts)));
    }

    private static Involvement.@Nullable Returned returned(Hands.@Nullable Return returned) {
        return returned == null ? null : new Involvement.Returned(returned.reason(), returned.at());
    }

    private Mono<Involvement.PublicTexts> texts(ConsultationId consultation, Hands hands) {
        var pages = IntStream.range(0, (hands.numbered() + Texts.SIZE - 1) / Texts.SIZE)
                .mapToObj(page -> Texts.idOf(consultation, hands.round(), page * Texts.SIZE + 1))
                .toList();
        // The roll is long, and hardly ever needed.
        Mono<Map<String, Roll>> rolls = hands.erased().isEmpty()
                ? Mono.just(Map.of())
                : documents.rolls().findAll(pages);
        return documents.texts().findAll(pages).zipWith(rolls, (texts, roll) -> counted(hands, pages, texts, roll));
    }

    private record Kind(StaffId by, @Nullable StaffId splitBy) {}

    private static Involvement.PublicTexts counted(
            Hands hands, List<String> pages, Map<String, Texts> texts, Map<String, Roll> rolls) {
        var proposed = new LinkedHashMap<Kind, Proposed>();
        int approved = 0;
        int erased = 0;
        int waiting = 0;
        for (var page : pages) {
            var here = texts.getOrDefault(page, Texts.NONE);
            var gone = erased(hands, rolls.get(page), here);
            approved += here.approvedCount();
            erased += gone.size();
            for (var each : here.proposed().entrySet()) {
                if (!gone.contains(each.getKey())) {
                    waiting++;
                    var kind = new Kind(each.getValue().by(), here.splitBy(each.getKey()));
                    proposed.merge(kind, one(kind, each.getValue().at()), FindInvolvement::both);
                }
            }
        }
        var toWrite = hands.numbered() - approved - erased - waiting;
        return new Involvement.PublicTexts(hands.numbered(), approved, erased, toWrite, List.copyOf(proposed.values()));
    }

    /** Numbers of this page whose text was erased before it was approved: they need none any more. */
    private static Set<Integer> erased(Hands hands, @Nullable Roll roll, Texts texts) {
        var gone = new HashSet<Integer>();
        for (int place = 0; roll != null && place < roll.names().size(); place++) {
            var number = roll.firstNumber() + place;
            if (hands.erased().contains(roll.names().get(place)) && !texts.isApproved(number)) {
                gone.add(number);
            }
        }
        return gone;
    }

    private static Proposed one(Kind kind, Instant at) {
        return new Proposed(kind.by(), kind.splitBy(), 1, at);
    }

    private static Proposed both(Proposed some, Proposed more) {
        var oldest = some.oldest().isBefore(more.oldest()) ? some.oldest() : more.oldest();
        return new Proposed(some.by(), some.splitBy(), some.count() + more.count(), oldest);
    }
}
