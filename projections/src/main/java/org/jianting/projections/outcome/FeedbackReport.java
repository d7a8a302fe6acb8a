// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.ReasonCode;
import org.jianting.consultation.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the adoption feedback (采纳反馈). Every one is counted from the facts; 件 (submissions) and 条 (points) are
 * different counts and never added up.
 *
 * @param statement the first sentence; for a consultation that nobody answered, 未收到意见
 * @param late submissions that came too late: on a list of their own, without points
 * @param withoutText submissions among them whose text nobody can read here; their rulings stand
 * @param rulings rulings that answer these points; one may answer a group
 * @param groups rulings that answer more than one point
 * @param submissionsByChannel adds up to the submissions; {@code pointsByChannel} to the points, several of which may be made
 *     in one submission. So do the two by source
 * @param byClause points about a clause of the draft; a point about two counts at both
 * @param otherChanges changed clauses that no adopted point asked for
 */
public record FeedbackReport(
        String statement,
        int submissions,
        int points,
        int late,
        int withoutText,
        int rulings,
        int groups,
        Map<DispositionKind, Integer> dispositions,
        RollUp rollUp,
        Map<ReasonCode, Integer> reasonCodes,
        Map<ChannelKind, Integer> submissionsByChannel,
        Map<ChannelKind, Integer> pointsByChannel,
        Map<SourceKind, Integer> submissionsBySourceKind,
        Map<SourceKind, Integer> pointsBySourceKind,
        List<ClauseCount> byClause,
        List<UnaskedChange> otherChanges,
        Outcome.Steps steps) {

    public FeedbackReport {
        dispositions = inOrder(dispositions);
        reasonCodes = inOrder(reasonCodes);
        submissionsByChannel = inOrder(submissionsByChannel);
        pointsByChannel = inOrder(pointsByChannel);
        submissionsBySourceKind = inOrder(submissionsBySourceKind);
        pointsBySourceKind = inOrder(pointsBySourceKind);
        byClause = List.copyOf(byClause);
        otherChanges = List.copyOf(otherChanges);
    }

    /** Points about one clause of the draft. */
    public record ClauseCount(ClauseId clause, String label, int points) {}

    /** A change that nobody asked for, with the unit's reason (none where it gave none). */
    public record UnaskedChange(
            ClauseId clause,
            ChangeKind kind,
            @Nullable String label,
            @Nullable String reason) {}

    private static <K> Map<K, Integer> inOrder(Map<K, Integer> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
