// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.DecisionReturned;
import org.jianting.consultation.events.DecisionTaken;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.OutcomePublished;
import org.jianting.consultation.events.RegistrationReturned;
import org.jianting.consultation.events.RegistrationVerified;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RulingsApproved;
import org.jianting.consultation.events.RulingsReturned;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.projections.receipt.ReceiptEntry.Standing;
import org.jianting.projections.views.Documents.Change;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.Folding;

/** Works out what a batch of facts changes: the courses in memory first, then, with the numbers that they gave, the pages. */
final class ReceiptBatch {

    private final Folding<Courses> courses;
    private final List<Change<ReceiptPage>> pages = new ArrayList<>();

    ReceiptBatch(Folding<Courses> courses) {
        this.courses = courses;
    }

    List<Change<ReceiptPage>> pageChanges() {
        return pages;
    }

    void take(Fact fact) {
        // A course that holds the fact was written after its pages, so they hold it too.
        if (!courses.holds(idOf(fact.event()), fact.position())) {
            apply(fact.event(), fact.position());
        }
    }

    private void apply(ConsultationEvent event, long position) {
        switch (event) {
            case NoticePublished e -> round(e, position, e.round(), course -> course);
            case SubmissionReceived e -> received(e, position);
            case SubmissionRegisteredByClerk e -> registered(e, position);
            case RegistrationVerified e -> verified(e, position);
            case RegistrationReturned e -> {
                settle(e.submissionId(), e, position, e.round(), entry -> entry.settled(Standing.RETURNED, e.at()));
            }
            case RosterSealed e -> round(e, position, e.round(), course -> course.seal(e.count(), e.at()));
            case RulingsApproved e -> round(e, position, e.round(), course -> course.reach(ReceiptStage.RULED, e.at()));
            case RulingsReturned e -> round(e, position, e.round(), course -> course.fallBackTo(ReceiptStage.NUMBERED));
            case DecisionTaken e -> newest(e, position, course -> course.reach(ReceiptStage.DECIDED, e.decidedAt()));
            case DecisionReturned e -> newest(e, position, course -> course.fallBackTo(ReceiptStage.NUMBERED));
            case OutcomePublished e ->
                round(e, position, e.round(), course -> course.reach(ReceiptStage.PUBLISHED, e.publishedAt()));
            case ConsultationWithdrawn e -> newest(e, position, course -> course.reach(ReceiptStage.WITHDRAWN, e.at()));
            default -> throw new IllegalArgumentException("Receipts do not follow " + event.getClass());
        }
    }

    private void received(SubmissionReceived e, long position) {
        round(e, position, e.round(), Course::acceptOne);
        var entry = new ReceiptEntry(
                ReceiptPage.offsetOf(position),
                e.consultationId(),
                e.round(),
                course(e, e.round()).accepted(),
                Standing.ACCEPTED,
                e.receipt(),
                e.digest(),
                e.receivedAt(),
                e.channel(),
                null,
                null);
        pages.add(new Change<>(ReceiptPage.idOf(position), position, ReceiptPage.EMPTY, page -> page.with(entry)));
    }

    private void registered(SubmissionRegisteredByClerk e, long position) {
        round(e, position, e.round(), course -> course.await(e.submissionId(), position));
        var entry = new ReceiptEntry(
                ReceiptPage.offsetOf(position),
                e.consultationId(),
                e.round(),
                null,
                Standing.AWAITS_VERIFICATION,
                e.receipt(),
                e.digest(),
                e.effectiveReceivedAt(),
                e.channel(),
                e.registeredAt(),
                null);
        pages.add(new Change<>(ReceiptPage.idOf(position), position, ReceiptPage.EMPTY, page -> page.with(entry)));
    }

    private void verified(RegistrationVerified e, long position) {
        if (e.late()) {
            settle(e.submissionId(), e, position, e.round(), entry -> entry.settled(Standing.LATE, e.at()));
        } else {
            var number = course(e, e.round()).accepted() + 1;
            settle(e.submissionId(), e, position, e.round(), entry -> entry.accepted(number));
            round(e, position, e.round(), Course::acceptOne);
        }
    }

    /** A clerk's entry is under the position at which it was registered, because that is what its receipt says. */
    private void settle(
            SubmissionId submission,
            ConsultationEvent event,
            long position,
            int round,
            UnaryOperator<ReceiptEntry> to) {
        var registeredAt = course(event, round).positionOf(submission);
        if (registeredAt == null) {
            throw new IllegalStateException("%s at position %,d is about %s, which nobody has registered"
                    .formatted(event.getClass().getSimpleName(), position, submission));
        }
        pages.add(new Change<>(ReceiptPage.idOf(registeredAt), position, null, page -> page.change(registeredAt, to)));
        round(event, position, round, course -> course.settle(submission));
    }

    private Course course(ConsultationEvent event, int round) {
        return Objects.requireNonNullElse(courses.now(idOf(event)), Courses.NONE)
                .of(round);
    }

    private void round(ConsultationEvent event, long position, int round, UnaryOperator<Course> to) {
        courses.changeFrom(Courses.NONE, idOf(event), position, all -> all.change(round, to));
    }

    private void newest(ConsultationEvent event, long position, UnaryOperator<Course> to) {
        courses.changeFrom(Courses.NONE, idOf(event), position, all -> all.changeNewest(to));
    }

    private static String idOf(ConsultationEvent event) {
        return event.consultationId().value();
    }
}
