// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.DispositionKind;

/**
 * Where each further choice leads: how many points there would be with this ruling, this channel, this clause, everything else
 * that was chosen staying as it is.
 *
 * @param ofAnyClause with no clause chosen; a point about two clauses counts at both, so the single ones do not add up to it
 */
public record PointCounts(
        Map<DispositionKind, Integer> byRuling,
        Map<ChannelKind, Integer> byChannel,
        int ofAnyClause,
        Map<ClauseId, Integer> byClause) {

    public PointCounts {
        byRuling = inOrder(byRuling);
        byChannel = inOrder(byChannel);
        byClause = inOrder(byClause);
    }

    private static <K> Map<K, Integer> inOrder(Map<K, Integer> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
