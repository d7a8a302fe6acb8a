// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.tally;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.SourceKind;
import org.jianting.projections.outcome.RollUp;
import org.jspecify.annotations.Nullable;

/**
 * The public figures of the newest round.
 *
 * @param received in time and late together (I10)
 * @param inTime those that the roster counts or will count
 * @param awaitingVerification entered by a clerk and in neither figure until a second person has verified them
 * @param byClause submissions that name the clause; one that names two is in both
 * @param roster none before it is sealed
 * @param outcome none before the outcome is published
 */
public record Tally(
        ConsultationId consultation,
        int round,
        int received,
        int inTime,
        int late,
        int awaitingVerification,
        Map<ChannelKind, Integer> byChannel,
        Map<SourceKind, Integer> bySourceKind,
        List<ClauseCount> byClause,
        @Nullable SealedRoster roster,
        @Nullable Heard outcome) {

    /** How many submissions are about a clause. */
    public record ClauseCount(ClauseId clause, int submissions) {}

    /** The sealed roster. */
    public record SealedRoster(int count, int late, Digest root, Instant sealedAt) {}

    /** What became of the points, each disposition by itself and rolled up into the three classes of an official report. */
    public record Heard(int points, Map<DispositionKind, Integer> dispositions, RollUp rollUp, Instant publishedAt) {}
}
