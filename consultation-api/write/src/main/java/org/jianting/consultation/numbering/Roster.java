// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.numbering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.desk.OtherStage;
import org.jianting.consultation.desk.UnknownConsultation;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.events.RegistrationReturned;
import org.jianting.consultation.events.RegistrationVerified;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RoundClosed;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.consultation.profiles.PeriodEnd;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Verdict;
import org.jianting.consultation.verdict.Weighed;
import org.jianting.consultation.verdict.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who is on the list of a round, as far as the record has been read. It is the one state that grows in place: it is folded
 * over every submission of the round, once, and copying it for each would cost the square of their number.
 */
final class Roster {

    static final Set<Class<? extends ConsultationEvent>> FACTS = Set.of(
            ConsultationInitiated.class,
            NoticePublished.class,
            RoundClosed.class,
            ConsultationWithdrawn.class,
            SubmissionReceived.class,
            SubmissionRegisteredByClerk.class,
            RegistrationVerified.class,
            RegistrationReturned.class,
            RosterSealed.class);

    private static final Words SEAL = new Words("封存名册", "seal the roster");
    private static final Words CLOSED = new Words("已截止且名册未封存", "closed, with its roster not sealed");

    private final RosterList list = new RosterList();
    private final Set<SubmissionId> pending = new LinkedHashSet<>();
    private Words stage = new Words("尚未启动", "not started");
    private @Nullable ProfileRef profile;
    private @Nullable Instant closedSince;
    private boolean takesPost;
    private int round;
    private int late;

    Roster after(ConsultationEvent event) {
        switch (event) {
            case ConsultationInitiated initiated -> {
                profile = initiated.profile();
                stage = new Words("筹备", "being prepared");
            }
            case NoticePublished posted -> {
                round = posted.round();
                takesPost = posted.channels().stream().anyMatch(channel -> channel.kind() == ChannelKind.PAPER);
                stage = new Words("征集中", "open");
            }
            case RoundClosed closed -> closedSince = closed.closesAt();
            case SubmissionReceived received -> list.add(received.submissionId(), received.digest());
            case SubmissionRegisteredByClerk entry -> pending.add(entry.submissionId());
            case RegistrationVerified verified -> settle(verified);
            case RegistrationReturned returned -> pending.remove(returned.submissionId());
            case RosterSealed roster -> end(new Words("名册已封存", "numbered and sealed"));
            case ConsultationWithdrawn withdrawn -> end(new Words("已终止", "withdrawn"));
            case ConsultationEvent outside -> {
                // The boundary names no other fact.
            }
        }
        return this;
    }

    private void settle(RegistrationVerified verified) {
        pending.remove(verified.submissionId());
        if (verified.late()) {
            late++;
        } else {
            list.add(verified.submissionId(), verified.digest());
        }
    }

    private void end(Words how) {
        stage = how;
        closedSince = null;
    }

    Verdict decide(SealRoster asked) {
        return sealing(Guards.start(), asked).thenAll(() -> numbered(asked));
    }

    /** Everything that sealing would be refused for. */
    Weighed weigh(SealRoster asked) {
        return Weighed.lacking(sealing(Guards.all(), asked).refusals());
    }

    private Guards sealing(Guards guards, SealRoster asked) {
        var since = closedSince;
        var ref = profile;
        if (ref == null) {
            return guards.none(() -> Optional.of(new UnknownConsultation(asked.consultationId())));
        }
        if (since == null || asked.round() != round) {
            return guards.none(() -> Optional.of(new OtherStage(SEAL, stage, CLOSED)));
        }
        return guards.that(
                        pending::isEmpty,
                        () -> new NumberingRefusal.EntriesPending(
                                pending.size(), pending.stream().limit(10).toList()))
                .none(() -> waitsForPost(RuleProfiles.of(ref), since, asked.at()));
    }

    private List<ConsultationEvent> numbered(SealRoster asked) {
        var facts = new ArrayList<ConsultationEvent>(list.pages(asked.consultationId(), asked.round()));
        facts.add(new RosterSealed(
                asked.consultationId(), asked.round(), list.count(), late, list.root(), asked.by(), asked.at()));
        return facts;
    }

    /** A letter that was posted in time may still be on its way; the profile says for how long the list waits. */
    Optional<Refusal> waitsForPost(RuleProfile rules, Instant since, Instant now) {
        if (!takesPost || rules.graceForPostInWorkingDays() == 0) {
            return Optional.empty();
        }
        // The first instant that was too late is the first of a new day; the last day of the period is the one before.
        return switch (rules.inWorkingDays(rules.graceForPostInWorkingDays(), since.minusNanos(1))) {
            case PeriodEnd.At(var lastDay, var until) ->
                now.isBefore(until)
                        ? Optional.of(new NumberingRefusal.PostOnItsWay(lastDay, until, now))
                        : Optional.empty();
            case PeriodEnd.NotKnown(var refusal) -> Optional.of(refusal);
        };
    }
}
