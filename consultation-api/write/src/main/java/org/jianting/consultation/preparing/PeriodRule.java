// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import java.time.Instant;
import java.util.Optional;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.profiles.PeriodEnd;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.verdict.Refusal;
import org.jspecify.annotations.Nullable;

/** A notice gives people at least the minimum, or says in public why not, where the law lets it (I2). */
final class PeriodRule {

    private PeriodRule() {}

    /**
     * What can be said while the day of posting is not known: a period in the unit of the minimum, and shorter than it, does not
     * get longer by being posted later. Days of another kind may; they wait for the approval.
     */
    static Optional<Refusal> refuseAlready(
            RuleProfile profile, CommentPeriod period, @Nullable String shorteningReason, Instant from) {
        var minimum = profile.minimumPeriod();
        return period.unit() == minimum.unit() && period.length() < minimum.length()
                ? refuse(profile, period, shorteningReason, from)
                        .filter(refusal -> refusal instanceof PreparationRefusal)
                : Optional.empty();
    }

    // Two ends are compared, not two lengths: nine calendar days are seven working days in one week and four in
    // another.
    static Optional<Refusal> refuse(
            RuleProfile profile, CommentPeriod period, @Nullable String shorteningReason, Instant from) {
        return switch (profile.endOf(period, from)) {
            case PeriodEnd.NotKnown(var refusal) -> Optional.of(refusal);
            case PeriodEnd.At(var lastDay, var until) ->
                switch (profile.earliestEnd(from)) {
                    case PeriodEnd.NotKnown(var refusal) -> Optional.of(refusal);
                    case PeriodEnd.At(var earliestDay, var earliest) ->
                        until.isBefore(earliest)
                                ? shorter(profile, new Shortfall(period, lastDay, earliestDay), shorteningReason)
                                : Optional.empty();
                };
        };
    }

    private static Optional<Refusal> shorter(
            RuleProfile profile, Shortfall shortfall, @Nullable String shorteningReason) {
        var minimum = profile.minimumPeriod();
        if (minimum.hard() || !minimum.shorteningAllowed()) {
            return Optional.of(new PreparationRefusal.BelowTheFloor(shortfall, minimum));
        }
        return shorteningReason == null || shorteningReason.isBlank()
                ? Optional.of(new PreparationRefusal.ShortWithoutReason(shortfall, minimum))
                : Optional.empty();
    }
}
