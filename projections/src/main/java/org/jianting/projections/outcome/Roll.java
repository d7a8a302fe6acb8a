// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.RegistrationVerified;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jspecify.annotations.Nullable;

/** The submissions of a round, first as they came, then under the numbers of the sealed roster. */
final class Roll {

    /** What the outcome says about a submission besides its text: a hundred bytes, so that a million fit. */
    record Arrival(ChannelKind channel, SourceKind sourceKind, List<ClauseId> clauses, Instant receivedAt) {}

    private final Map<SubmissionId, Arrival> unnumbered = new HashMap<>();
    private final Set<SubmissionId> late = new HashSet<>();
    private final List<@Nullable Arrival> numbered = new ArrayList<>();

    void received(SubmissionReceived fact) {
        unnumbered.put(
                fact.submissionId(), new Arrival(fact.channel(), fact.sourceKind(), fact.clauses(), fact.receivedAt()));
    }

    void verified(RegistrationVerified fact) {
        if (fact.late()) {
            late.add(fact.submissionId());
        }
        unnumbered.put(
                fact.submissionId(),
                new Arrival(fact.channel(), fact.sourceKind(), fact.clauses(), fact.effectiveReceivedAt()));
    }

    void numbered(RosterPageSealed page) {
        var number = page.firstNumber();
        for (var entry : page.entries()) {
            while (numbered.size() < number) {
                numbered.add(null);
            }
            var arrival = unnumbered.remove(entry.submissionId());
            if (arrival == null) {
                throw new OutcomeDoesNotAddUp(
                        page.consultationId(),
                        "the roster numbers %s as %d, and no such submission was received"
                                .formatted(entry.submissionId(), number));
            }
            numbered.set(number - 1, arrival);
            number++;
        }
    }

    int count() {
        return numbered.size();
    }

    int late() {
        return late.size();
    }

    /** What came in under a number; none where the roster has a hole, which the story reports. */
    @Nullable
    Arrival at(int number) {
        return number < 1 || number > numbered.size() ? null : numbered.get(number - 1);
    }
}
