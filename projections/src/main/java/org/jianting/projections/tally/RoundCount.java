// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.tally;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.OutcomeBundleSealed;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.SubmissionId;
import org.jspecify.annotations.Nullable;

/** Counts a batch into the tally of one round. */
final class RoundCount {

    private final int round;
    private int inTime;
    private int awaitingVerification;
    private final Set<SubmissionId> late;
    private final Map<ChannelKind, Integer> byChannel = new EnumMap<>(ChannelKind.class);
    private final Map<SourceKind, Integer> bySourceKind = new EnumMap<>(SourceKind.class);
    private final Map<ClauseId, Integer> byClause;
    private RoundTally.@Nullable Roster roster;
    private @Nullable Integer points;
    private @Nullable Map<DispositionKind, Integer> dispositions;
    private @Nullable Instant publishedAt;

    RoundCount(int round) {
        this.round = round;
        this.late = new HashSet<>();
        this.byClause = new HashMap<>();
    }

    RoundCount(RoundTally from) {
        round = from.round();
        inTime = from.inTime();
        awaitingVerification = from.awaitingVerification();
        late = new HashSet<>(from.late());
        byChannel.putAll(from.byChannel());
        bySourceKind.putAll(from.bySourceKind());
        byClause = new HashMap<>(from.byClause());
        roster = from.roster();
        points = from.points();
        dispositions = from.dispositions();
        publishedAt = from.publishedAt();
    }

    void inTime(ChannelKind channel, SourceKind sourceKind, List<ClauseId> clauses) {
        inTime++;
        byChannel.merge(channel, 1, Integer::sum);
        bySourceKind.merge(sourceKind, 1, Integer::sum);
        // A submission that names a clause twice is still one submission about it.
        clauses.stream().distinct().forEach(clause -> byClause.merge(clause, 1, Integer::sum));
    }

    void entered() {
        awaitingVerification++;
    }

    void settled() {
        awaitingVerification--;
    }

    void late(SubmissionId submission) {
        late.add(submission);
    }

    void sealed(RosterSealed fact) {
        roster = new RoundTally.Roster(fact.count(), fact.late(), fact.root(), fact.at());
    }

    void outcomeSealed(OutcomeBundleSealed fact) {
        points = fact.points();
        dispositions = fact.dispositions();
    }

    void published(Instant at) {
        publishedAt = at;
    }

    RoundTally now() {
        return new RoundTally(
                round,
                inTime,
                awaitingVerification,
                Set.copyOf(late),
                new EnumMap<>(byChannel),
                new EnumMap<>(bySourceKind),
                Map.copyOf(byClause),
                roster,
                points,
                dispositions,
                publishedAt);
    }
}
