// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.ErasureCompleted;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureProposed;
import org.jianting.consultation.events.ErasureReturned;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.PointPart;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.RegistrationReturned;
import org.jianting.consultation.events.RegistrationVerified;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.RulingProposed;
import org.jianting.consultation.events.RulingSuperseded;
import org.jianting.consultation.events.SubmissionMarkedLate;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.projections.register.RegisteredRuling.Replacement;
import org.jianting.projections.views.Documents.Change;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.Folding;

/** Works out what a batch of facts changes: the intakes in memory first, then, with the numbers that they gave, the rest. */
final class RegisterBatch {

    private final Folding<Intakes> intakes;
    private final List<Change<Page>> pages = new ArrayList<>();
    private final List<Change<Answered>> answered = new ArrayList<>();
    private final List<Change<RegisteredRuling>> rulings = new ArrayList<>();
    private final List<Change<WaitingErasures>> erasures = new ArrayList<>();

    RegisterBatch(Folding<Intakes> intakes) {
        this.intakes = intakes;
    }

    List<Change<Page>> pageChanges() {
        return pages;
    }

    List<Change<Answered>> answeredChanges() {
        return answered;
    }

    List<Change<RegisteredRuling>> rulingChanges() {
        return rulings;
    }

    List<Change<WaitingErasures>> erasureChanges() {
        return erasures;
    }

    void take(Fact fact) {
        // An intake that holds the fact was written after everything else, so all of it holds the fact.
        if (!intakes.holds(fact.event().consultationId().value(), fact.position())) {
            apply(fact.event(), fact.position());
        }
    }

    private void apply(ConsultationEvent event, long position) {
        switch (event) {
            case NoticePublished e -> intake(e, position, e.round(), intake -> intake);
            case SubmissionReceived e -> accept(e, position, e.round(), entry(e, position));
            case SubmissionRegisteredByClerk e ->
                intake(e, position, e.round(), intake -> intake.await(pending(e, position)));
            case RegistrationVerified e -> verified(e, position);
            case RegistrationReturned e -> intake(e, position, e.round(), intake -> intake.settle(e.submissionId()));
            case SubmissionMarkedLate e ->
                late(
                        e,
                        position,
                        e.round(),
                        new LateSubmission(e.submissionId(), null, e.effectiveReceivedAt(), position));
            case RosterPageSealed e -> numbered(e, position);
            case RosterSealed e -> sealed(e, position);
            case PointsExtracted e -> split(e, position);
            case PublicTextProposed e ->
                publicText(
                        e,
                        position,
                        e.round(),
                        e.number(),
                        new PublicText(null, e.digest(), e.by(), e.at(), null, null));
            case PublicTextApproved e -> approved(e, position);
            case RulingProposed e -> ruled(e, position);
            case RulingSuperseded e -> superseded(e, position);
            case ErasureProposed e -> erasures(e, position, waiting -> waiting.and(waiting(e, position)));
            case ErasureReturned e -> erasures(e, position, waiting -> waiting.without(e.submissionId()));
            case ErasureOrdered e -> erasures(e, position, waiting -> waiting.without(e.submissionId()));
            case ErasureCompleted e -> erased(e, position);
            default -> throw new IllegalArgumentException("The register does not follow " + event.getClass());
        }
    }

    private Entry entry(SubmissionReceived e, long position) {
        return new Entry(
                intake(e, e.round()).accepted() + 1,
                e.submissionId(),
                position,
                e.receivedAt(),
                e.channel(),
                e.sourceKind(),
                e.clauses(),
                e.digest(),
                List.of(),
                null);
    }

    private static PendingRegistration pending(SubmissionRegisteredByClerk e, long position) {
        return new PendingRegistration(
                e.submissionId(),
                position,
                e.channel(),
                e.sourceKind(),
                e.clauses(),
                e.evidence(),
                e.evidenceKind(),
                e.effectiveReceivedAt(),
                e.late(),
                e.by(),
                e.registeredAt());
    }

    private void verified(RegistrationVerified e, long position) {
        var registration = intake(e, e.round())
                .pending(e.submissionId())
                .orElseThrow(
                        () -> new IllegalStateException("%s was verified at position %,d and nobody has registered it"
                                .formatted(e.submissionId(), position)));
        if (e.late()) {
            late(
                    e,
                    position,
                    e.round(),
                    new LateSubmission(
                            e.submissionId(), e.channel(), e.effectiveReceivedAt(), registration.position()));
        } else {
            accept(
                    e,
                    position,
                    e.round(),
                    new Entry(
                            intake(e, e.round()).accepted() + 1,
                            e.submissionId(),
                            registration.position(),
                            e.effectiveReceivedAt(),
                            e.channel(),
                            e.sourceKind(),
                            e.clauses(),
                            e.digest(),
                            List.of(),
                            null));
        }
        intake(e, position, e.round(), intake -> intake.settle(e.submissionId()));
    }

    private void accept(ConsultationEvent event, long position, int round, Entry entry) {
        intake(event, position, round, Intake::acceptOne);
        var page = Page.idOf(event.consultationId(), round, entry.number());
        pages.add(new Change<>(page, position, Page.EMPTY, before -> before.with(entry)));
    }

    private void late(ConsultationEvent event, long position, int round, LateSubmission submission) {
        intake(event, position, round, intake -> intake.late(submission));
    }

    /** The roster has the numbers; a register that has others must not be ruled on. */
    private void numbered(RosterPageSealed e, long position) {
        IntStream.range(0, e.entries().size()).forEach(index -> {
            var number = e.firstNumber() + index;
            var listed = e.entries().get(index).submissionId();
            entry(e.consultationId(), position, e.round(), number, entry -> {
                if (!entry.submissionId().equals(listed)) {
                    throw new IllegalStateException("The roster gives the number %d to %s, the register to %s"
                            .formatted(number, listed, entry.submissionId()));
                }
                return entry;
            });
        });
        intake(e, position, e.round(), intake -> intake);
    }

    private void sealed(RosterSealed e, long position) {
        var accepted = intake(e, e.round()).accepted();
        if (accepted != e.count()) {
            throw new IllegalStateException("The roster of %s counts %d submissions, the register %d"
                    .formatted(e.consultationId(), e.count(), accepted));
        }
        intake(e, position, e.round(), Intake::seal);
    }

    private void split(PointsExtracted e, long position) {
        entry(e.consultationId(), position, e.round(), e.number(), entry -> entry.splitInto(e.summaries()));
        answered.add(new Change<>(
                Answered.idOf(e.consultationId(), e.round(), e.number()),
                position,
                Answered.NOTHING,
                before -> before.split(e.number(), e.summaries().size())));
        intake(e, position, e.round(), intake -> intake);
    }

    private void approved(PublicTextApproved e, long position) {
        entry(e.consultationId(), position, e.round(), e.number(), entry -> {
            var proposed = entry.publicText();
            return entry.publicText(new PublicText(
                    e.text(),
                    e.digest(),
                    e.proposedBy(),
                    proposed == null ? e.at() : proposed.proposedAt(),
                    e.by(),
                    e.at()));
        });
        intake(e, position, e.round(), intake -> intake);
    }

    private void publicText(ConsultationEvent event, long position, int round, int number, PublicText text) {
        entry(event.consultationId(), position, round, number, entry -> entry.publicText(text));
        intake(event, position, round, intake -> intake);
    }

    private void ruled(RulingProposed e, long position) {
        var ruling = new RegisteredRuling(
                e.consultationId(),
                e.round(),
                e.rulingId(),
                e.disposition().kind(),
                e.disposition(),
                e.coverage(),
                e.unit(),
                e.by(),
                e.at(),
                List.of());
        rulings.add(new Change<>(e.rulingId().value(), position, ruling, before -> before));
        answer(e.consultationId(), position, e.round(), e.coverage(), e.rulingId());
        intake(e, position, e.round(), intake -> intake);
    }

    private void superseded(RulingSuperseded e, long position) {
        var replacement = new Replacement(e.replacement(), e.coverage(), e.reason(), e.at());
        e.superseded()
                .forEach(earlier -> rulings.add(
                        new Change<>(earlier.value(), position, null, before -> before.replaced(replacement))));
        answer(e.consultationId(), position, e.round(), e.coverage(), e.replacement());
        intake(e, position, e.round(), intake -> intake);
    }

    private void answer(ConsultationId consultation, long position, int round, Coverage coverage, RulingId ruling) {
        var thousands = Stream.concat(
                        coverage.ranges().stream()
                                .flatMapToInt(
                                        range -> IntStream.rangeClosed(thousand(range.from()), thousand(range.to())))
                                .boxed(),
                        coverage.parts().stream().map(PointPart::number).map(RegisterBatch::thousand))
                .collect(Collectors.toCollection(TreeSet::new));
        for (var thousand : thousands) {
            var first = thousand * Answered.SIZE + 1;
            answered.add(new Change<>(
                    Answered.idOf(consultation, round, first),
                    position,
                    Answered.NOTHING,
                    before -> before.answer(first, coverage, ruling)));
        }
    }

    private static int thousand(int number) {
        return (number - 1) / Answered.SIZE;
    }

    private static WaitingErasure waiting(ErasureProposed e, long position) {
        return new WaitingErasure(
                e.consultationId(), e.submissionId(), position, e.scope(), e.ground(), e.by(), e.at());
    }

    private void erasures(ConsultationEvent event, long position, UnaryOperator<WaitingErasures> to) {
        erasures.add(new Change<>(event.consultationId().value(), position, WaitingErasures.NONE, to));
        intake(event, position, intakeOf(event).newestRound(), intake -> intake);
    }

    private void erased(ErasureCompleted e, long position) {
        var round = intakeOf(e).newestRound();
        intake(e, position, round, intake -> intake.erase(new Erasure(e.submissionId(), e.scope(), e.at())));
    }

    private void entry(ConsultationId consultation, long position, int round, int number, UnaryOperator<Entry> to) {
        var page = Page.idOf(consultation, round, number);
        pages.add(new Change<>(page, position, null, before -> before.change(number, to)));
    }

    private Intake intake(ConsultationEvent event, int round) {
        return intakeOf(event).of(round);
    }

    private Intakes intakeOf(ConsultationEvent event) {
        return Objects.requireNonNullElse(intakes.now(event.consultationId().value()), Intakes.NONE);
    }

    private void intake(ConsultationEvent event, long position, int round, UnaryOperator<Intake> to) {
        intakes.changeFrom(Intakes.NONE, event.consultationId().value(), position, all -> all.change(round, to));
    }
}
