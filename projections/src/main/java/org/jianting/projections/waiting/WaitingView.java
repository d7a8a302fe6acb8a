// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.NoticeApproved;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.RosterEntry;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RulingProposed;
import org.jianting.consultation.events.RulingsApproved;
import org.jianting.consultation.events.RulingsReturned;
import org.jianting.projections.views.Documents.Change;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.View;
import reactor.core.publisher.Mono;

/** Keeps in step with the record whose hands a consultation has passed through. It never sees a submission come in. */
final class WaitingView implements View {

    private final WaitingDocuments documents;

    WaitingView(WaitingDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends ConsultationEvent>> follows() {
        return Set.of(
                ConsultationInitiated.class,
                NoticeApproved.class,
                RosterPageSealed.class,
                RosterSealed.class,
                PointsExtracted.class,
                PublicTextProposed.class,
                PublicTextApproved.class,
                ErasureOrdered.class,
                RulingProposed.class,
                RulingsApproved.class,
                RulingsReturned.class);
    }

    @Override
    public Mono<Void> apply(List<Fact> facts) {
        var batch = new Batch();
        facts.forEach(batch::take);
        return documents
                .rolls()
                .fold(batch.rolls)
                .then(documents.texts().fold(batch.texts))
                .then(documents.hands().fold(batch.hands));
    }

    private static final class Batch {
        private final List<Change<Hands>> hands = new ArrayList<>();
        private final List<Change<Texts>> texts = new ArrayList<>();
        private final List<Change<Roll>> rolls = new ArrayList<>();

        void take(Fact fact) {
            var position = fact.position();
            switch (fact.event()) {
                case ConsultationInitiated e -> hands(e, position, begun -> begun);
                case NoticeApproved e -> hands(e, position, before -> before.noticeApproved(e.by()));
                case RosterPageSealed e -> roll(e, position);
                case RosterSealed e -> hands(e, position, before -> before.rosterSealed(e.round(), e.count()));
                case PointsExtracted e ->
                    text(e, position, e.round(), e.number(), before -> before.split(e.number(), e.by()));
                case PublicTextProposed e ->
                    text(
                            e,
                            position,
                            e.round(),
                            e.number(),
                            before -> before.propose(e.number(), new Texts.Proposal(e.by(), e.at())));
                case PublicTextApproved e ->
                    text(e, position, e.round(), e.number(), before -> before.approve(e.number()));
                case ErasureOrdered e -> {
                    // An erasure of the identity leaves the text.
                    if (e.scope() != ErasureScope.IDENTITY) {
                        hands(e, position, before -> before.erased(e.submissionId()));
                    }
                }
                case RulingProposed e -> hands(e, position, before -> before.ruled(e.by(), e.at()));
                case RulingsApproved e -> hands(e, position, before -> before.returned(null));
                case RulingsReturned e ->
                    hands(e, position, before -> before.returned(new Hands.Return(e.reason(), e.at())));
                default ->
                    throw new IllegalArgumentException(
                            "Nobody waits for " + fact.event().getClass());
            }
        }

        private void hands(ConsultationEvent event, long position, UnaryOperator<Hands> to) {
            hands.add(new Change<>(event.consultationId().value(), position, Hands.NONE, to));
        }

        private void text(ConsultationEvent event, long position, int round, int number, UnaryOperator<Texts> to) {
            texts.add(new Change<>(Texts.idOf(event.consultationId(), round, number), position, Texts.NONE, to));
        }

        private void roll(RosterPageSealed e, long position) {
            var names = e.entries().stream().map(RosterEntry::submissionId).toList();
            rolls.add(new Change<>(
                    Texts.idOf(e.consultationId(), e.round(), e.firstNumber()),
                    position,
                    new Roll(e.firstNumber(), names),
                    same -> same));
        }
    }

    @Override
    public Mono<Void> clear() {
        return documents.drop();
    }
}
