// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.desk.UnknownConsultation;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.PeriodExtended;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RoundClosed;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.verdict.Verdict;

/** The time in which submissions count. All that this feature knows about a consultation. */
sealed interface SubmissionPeriod {

    Set<Class<? extends ConsultationEvent>> FACTS = Set.of(
            NoticePublished.class,
            PeriodExtended.class,
            RoundClosed.class,
            RosterSealed.class,
            ConsultationWithdrawn.class);

    record NotPosted() implements SubmissionPeriod {}

    /** @param closesAt the first instant that is too late */
    record Open(int round, int draftVersion, Instant postedAt, Instant closesAt) implements SubmissionPeriod {}

    /** The roster has its numbers; nothing joins it any more. */
    record Sealed(Instant closesAt, Instant sealedAt) implements SubmissionPeriod {}

    record Withdrawn(Instant at) implements SubmissionPeriod {}

    default SubmissionPeriod evolve(ConsultationEvent event) {
        return switch (event) {
            case NoticePublished posted ->
                new Open(posted.round(), posted.draftVersion(), posted.postedAt(), posted.closesAt());
            case PeriodExtended extended -> extendedTo(extended.nowUntil());
            // Whether a submission is late is settled by when it came, never by whether the clock has written its entry
            // yet.
            // What was received in the last second and is still on its way must not lose against that entry.
            case RoundClosed closed -> this;
            case RosterSealed roster -> new Sealed(closesAt(), roster.at());
            case ConsultationWithdrawn withdrawn -> new Withdrawn(withdrawn.at());
            case ConsultationEvent outside -> this;
        };
    }

    private SubmissionPeriod extendedTo(Instant until) {
        return this instanceof Open(var round, var draft, var postedAt, var earlier)
                ? new Open(round, draft, postedAt, until)
                : this;
    }

    private Instant closesAt() {
        return switch (this) {
            case Open open -> open.closesAt();
            case Sealed(var closesAt, var sealedAt) -> closesAt;
            case NotPosted(), Withdrawn _ -> Instant.MIN;
        };
    }

    /** The answer to somebody who may have asked before: what is on the record under a key stays the answer to that key. */
    default Verdict decide(Optional<UnderKey> underKey, MakeSubmission asked) {
        return underKey.flatMap(UnderKey::found)
                .map(earlier -> Verdict.refused(new SubmissionRefusal.KeyUsedBefore(earlier)))
                .orElseGet(() -> decide(asked));
    }

    default Verdict decide(MakeSubmission asked) {
        var receivedAt = asked.receivedAt();
        return switch (this) {
            case NotPosted() -> Verdict.refused(new UnknownConsultation(asked.consultationId()));
            case Withdrawn(var at) -> Verdict.refused(new SubmissionRefusal.Withdrawn(at));
            case Open open
            when receivedAt.isBefore(open.postedAt()) ->
                Verdict.refused(new SubmissionRefusal.BeforeOpening(open.postedAt(), receivedAt));
            case Open open when receivedAt.isBefore(open.closesAt()) -> take(open, asked);
            case Open open -> Verdict.refused(new SubmissionRefusal.AfterClosing(open.closesAt(), receivedAt));
            case Sealed(var closesAt, var sealedAt)
            when !receivedAt.isBefore(closesAt) ->
                Verdict.refused(new SubmissionRefusal.AfterClosing(closesAt, receivedAt));
            case Sealed(var closesAt, var sealedAt) ->
                Verdict.refused(new SubmissionRefusal.RosterIsSealed(sealedAt, receivedAt));
        };
    }

    private static Verdict take(Open open, MakeSubmission asked) {
        return Guards.start()
                .none(() -> asked.drafts().refuse(asked.clauses(), open.draftVersion()))
                .then(() -> new SubmissionReceived(
                        asked.consultationId(),
                        open.round(),
                        asked.submissionId(),
                        ChannelKind.WEB,
                        asked.sourceKind(),
                        asked.clauses(),
                        asked.text(),
                        asked.identity(),
                        asked.attachments(),
                        asked.digest(),
                        asked.receipt(),
                        asked.idempotency(),
                        asked.receivedAt()));
    }
}
