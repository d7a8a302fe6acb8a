// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.tally;

import java.util.Map;
import java.util.TreeMap;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.OutcomeBundleSealed;
import org.jianting.consultation.events.OutcomePublished;
import org.jianting.consultation.events.RegistrationReturned;
import org.jianting.consultation.events.RegistrationVerified;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.SubmissionMarkedLate;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;

/** Counts a batch into the tallies of one consultation. */
final class TallyCount {

    private final Map<Integer, RoundCount> rounds = new TreeMap<>();

    TallyCount(TallyDocument from) {
        from.rounds().forEach(round -> rounds.put(round.round(), new RoundCount(round)));
    }

    void count(ConsultationEvent event) {
        switch (event) {
            case NoticePublished e -> round(e.round());
            case SubmissionReceived e -> round(e.round()).inTime(e.channel(), e.sourceKind(), e.clauses());
            case SubmissionRegisteredByClerk e -> round(e.round()).entered();
            case RegistrationVerified e -> verified(e);
            case RegistrationReturned e -> round(e.round()).settled();
            case SubmissionMarkedLate e -> round(e.round()).late(e.submissionId());
            case RosterSealed e -> round(e.round()).sealed(e);
            case OutcomeBundleSealed e -> round(e.round()).outcomeSealed(e);
            case OutcomePublished e -> round(e.round()).published(e.publishedAt());
            default -> throw new IllegalArgumentException("The tally does not follow " + event.getClass());
        }
    }

    private void verified(RegistrationVerified e) {
        var round = round(e.round());
        round.settled();
        if (e.late()) {
            round.late(e.submissionId());
        } else {
            round.inTime(e.channel(), e.sourceKind(), e.clauses());
        }
    }

    private RoundCount round(int number) {
        return rounds.computeIfAbsent(number, RoundCount::new);
    }

    TallyDocument now() {
        return new TallyDocument(rounds.values().stream().map(RoundCount::now).toList());
    }
}
