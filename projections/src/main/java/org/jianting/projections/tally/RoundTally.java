// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.tally;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one round.
 *
 * @param awaitingVerification entered by a clerk and not yet compared with the evidence
 * @param late too late, each once however often it is said
 * @param dispositions as sealed; the public does not see them before {@code publishedAt}
 */
record RoundTally(
        int round,
        int inTime,
        int awaitingVerification,
        Set<SubmissionId> late,
        Map<ChannelKind, Integer> byChannel,
        Map<SourceKind, Integer> bySourceKind,
        Map<ClauseId, Integer> byClause,
        @Nullable Roster roster,
        @Nullable Integer points,
        @Nullable Map<DispositionKind, Integer> dispositions,
        @Nullable Instant publishedAt) {

    /** The sealed roster in three figures and its root. */
    record Roster(int count, int late, Digest root, Instant sealedAt) {}
}
