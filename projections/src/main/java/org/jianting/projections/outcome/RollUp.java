// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import static org.jianting.consultation.events.DispositionKind.ADOPTED;
import static org.jianting.consultation.events.DispositionKind.ALREADY_COVERED;
import static org.jianting.consultation.events.DispositionKind.EXPLAINED;
import static org.jianting.consultation.events.DispositionKind.KEPT_FOR_STUDY;
import static org.jianting.consultation.events.DispositionKind.NOTED;
import static org.jianting.consultation.events.DispositionKind.NOT_ADOPTED;
import static org.jianting.consultation.events.DispositionKind.OUT_OF_SCOPE;
import static org.jianting.consultation.events.DispositionKind.PARTIALLY_ADOPTED;
import static org.jianting.consultation.events.DispositionKind.REFERRED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jianting.consultation.events.DispositionKind;
import org.jspecify.annotations.Nullable;

/**
 * The three classes that official reports print. It is fixed: what is already covered, kept for study or out of scope counts
 * as not adopted, with the sub-counts beside it; answers, plain approval and referrals are outside the rate (不计入采纳率).
 * No report can choose a kinder one.
 */
public record RollUp(Share adopted, Share partiallyAdopted, Share notAdopted, Outside outsideRate) {

    /**
     * A class of the rate.
     *
     * @param of the points inside the rate, all three classes together
     * @param percent to one decimal; none when there is nothing to divide by
     */
    public record Share(int count, int of, @Nullable String percent, Map<DispositionKind, Integer> ofWhich) {

        public Share {
            ofWhich = Collections.unmodifiableMap(new LinkedHashMap<>(ofWhich));
        }
    }

    /**
     * What is not in the rate.
     *
     * @param of all points
     */
    public record Outside(int count, int of, Map<DispositionKind, Integer> ofWhich) {

        public Outside {
            ofWhich = Collections.unmodifiableMap(new LinkedHashMap<>(ofWhich));
        }
    }

    public static RollUp of(Map<DispositionKind, Integer> dispositions) {
        var adopted = pick(dispositions, ADOPTED);
        var partly = pick(dispositions, PARTIALLY_ADOPTED);
        var not = pick(dispositions, NOT_ADOPTED, ALREADY_COVERED, KEPT_FOR_STUDY, OUT_OF_SCOPE);
        var outside = pick(dispositions, EXPLAINED, NOTED, REFERRED);
        var inRate = sum(adopted) + sum(partly) + sum(not);
        return new RollUp(
                share(adopted, inRate),
                share(partly, inRate),
                share(not, inRate),
                new Outside(sum(outside), inRate + sum(outside), outside));
    }

    private static Map<DispositionKind, Integer> pick(
            Map<DispositionKind, Integer> dispositions, DispositionKind... kinds) {
        var picked = new LinkedHashMap<DispositionKind, Integer>();
        for (var kind : kinds) {
            picked.put(kind, dispositions.getOrDefault(kind, 0));
        }
        return picked;
    }

    private static Share share(Map<DispositionKind, Integer> counts, int of) {
        return new Share(sum(counts), of, percent(sum(counts), of), counts);
    }

    private static @Nullable String percent(int count, int of) {
        return of == 0
                ? null
                : BigDecimal.valueOf(100L * count)
                        .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static int sum(Map<DispositionKind, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
