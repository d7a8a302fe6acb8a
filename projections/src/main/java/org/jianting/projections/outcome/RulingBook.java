// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ClauseChange;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.ReasonCode;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.RulingProposed;
import org.jspecify.annotations.Nullable;

/**
 * Every ruling of a round in the order in which it was made, and into how many points each submission was split. A ruling
 * covers a point if it names its submission's number or the very part; of several, the latest holds and the others are kept.
 */
final class RulingBook {

    /** A ruling without its sentences, which are read again when the pages are written. */
    record Entry(
            RulingId id,
            Coverage coverage,
            DispositionKind kind,
            @Nullable ReasonCode reasonCode,
            List<ClauseChange> changes) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Integer> partsOf = new HashMap<>();

    void ruled(RulingProposed fact) {
        var disposition = fact.disposition();
        var code = disposition instanceof Disposition.NotAdopted(var reasonCode, var reason) ? reasonCode : null;
        entries.add(
                new Entry(fact.rulingId(), fact.coverage(), disposition.kind(), code, Grounds.changesOf(disposition)));
    }

    void split(PointsExtracted fact) {
        partsOf.put(fact.number(), fact.summaries().size());
    }

    List<Entry> entries() {
        return entries;
    }

    /** Parts of a submission; 0 where it is one point. */
    int partsOf(int number) {
        return partsOf.getOrDefault(number, 0);
    }

    static boolean covers(Coverage coverage, PointAddress point) {
        for (var range : coverage.ranges()) {
            if (range.from() <= point.number() && point.number() <= range.to()) {
                return true;
            }
        }
        for (var part : coverage.parts()) {
            if (part.number() == point.number() && part.part() == point.part()) {
                return true;
            }
        }
        return false;
    }
}
