// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import static org.jianting.consultation.desk.Guards.start;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jianting.consultation.desk.UnknownConsultation;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.PeriodExtended;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RoundClosed;
import org.jianting.consultation.events.SubmissionMarkedLate;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Verdict;

/** Whether an entry can be made, and whether what is entered was in time. */
sealed interface RegistrationPeriod {

    Set<Class<? extends ConsultationEvent>> FACTS = Set.of(
            NoticePublished.class,
            PeriodExtended.class,
            RoundClosed.class,
            RosterSealed.class,
            ConsultationWithdrawn.class);

    TextRule EVIDENCE_KIND = new TextRule("evidenceKind", 1, 100);

    record NotPosted() implements RegistrationPeriod {}

    record Posted(int round, int draftVersion, Instant postedAt, Instant closesAt, boolean rosterIsSealed)
            implements RegistrationPeriod {}

    record Withdrawn(Instant at) implements RegistrationPeriod {}

    default RegistrationPeriod evolve(ConsultationEvent event) {
        return switch (event) {
            case NoticePublished posted ->
                new Posted(posted.round(), posted.draftVersion(), posted.postedAt(), posted.closesAt(), false);
            case PeriodExtended extended
            when this instanceof Posted posted ->
                new Posted(posted.round(), posted.draftVersion(), posted.postedAt(), extended.nowUntil(), false);
            case RosterSealed roster
            when this instanceof Posted posted ->
                new Posted(posted.round(), posted.draftVersion(), posted.postedAt(), posted.closesAt(), true);
            case ConsultationWithdrawn withdrawn -> new Withdrawn(withdrawn.at());
            // RoundClosed stands in the boundary so that an entry and the close of its round conflict; lateness is a
            // matter
            // of when the letter came.
            case ConsultationEvent other -> this;
        };
    }

    default Verdict decide(RegisterSubmission asked) {
        return switch (this) {
            case NotPosted() -> Verdict.refused(new UnknownConsultation(asked.consultationId()));
            case Withdrawn(var at) -> Verdict.refused(new RegistrationRefusal.EndedBefore(at));
            case Posted posted -> decide(posted, asked);
        };
    }

    private static Verdict decide(Posted posted, RegisterSubmission asked) {
        var arrived = asked.effectiveReceivedAt();
        boolean late = !arrived.isBefore(posted.closesAt());
        return start().that(
                        () -> asked.channel() != ChannelKind.WEB,
                        () -> new RegistrationRefusal.ComesByItself(asked.channel()))
                .fit(EVIDENCE_KIND, asked.evidenceKind())
                .that(
                        () -> !arrived.isBefore(posted.postedAt()) && !arrived.isAfter(asked.registeredAt()),
                        () -> new RegistrationRefusal.ImpossibleArrival(
                                posted.postedAt(), arrived, asked.registeredAt()))
                // Late arrivals have a list of their own, which the numbers of the roster do not touch.
                .that(
                        () -> late || !posted.rosterIsSealed(),
                        () -> new RegistrationRefusal.RosterHasItsNumbers(arrived))
                .none(() -> asked.drafts().refuse(asked.clauses(), posted.draftVersion()))
                .thenAll(() -> facts(posted, asked, late));
    }

    private static List<ConsultationEvent> facts(Posted posted, RegisterSubmission asked, boolean late) {
        var facts = new ArrayList<ConsultationEvent>();
        facts.add(new SubmissionRegisteredByClerk(
                asked.consultationId(),
                posted.round(),
                asked.submissionId(),
                asked.channel(),
                asked.sourceKind(),
                asked.clauses(),
                asked.text(),
                asked.identity(),
                asked.digest(),
                asked.receipt(),
                asked.evidence(),
                asked.evidenceKind(),
                asked.effectiveReceivedAt(),
                late,
                asked.by(),
                asked.registeredAt()));
        if (late) {
            facts.add(new SubmissionMarkedLate(
                    asked.consultationId(),
                    posted.round(),
                    asked.submissionId(),
                    posted.closesAt(),
                    asked.effectiveReceivedAt(),
                    asked.registeredAt()));
        }
        return facts;
    }
}
