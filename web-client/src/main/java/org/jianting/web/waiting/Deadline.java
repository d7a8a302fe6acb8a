// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jianting.consultation.profiles.PeriodEnd;
import org.jianting.consultation.profiles.RuleProfile;

/**
 * Until when something has to be done.
 *
 * @param until the first instant that is too late
 * @param daysLeft after today; 0 on the last day, below zero when it is late
 * @param inWorkingDays whether the rule counts working days, and these with it
 */
public record Deadline(Instant until, LocalDate lastDay, int daysLeft, boolean inWorkingDays, boolean late) {

    /** So many working days after a moment; none where a year's holidays are not known, since nobody can say then. */
    static Optional<Deadline> inWorkingDays(RuleProfile rules, int days, Instant from, Instant now) {
        return rules.inWorkingDays(days, from) instanceof PeriodEnd.At(var lastDay, var until)
                ? rules.workingDaysLeft(now, lastDay).stream()
                        .mapToObj(left -> new Deadline(until, lastDay, left, true, !now.isBefore(until)))
                        .findFirst()
                : Optional.empty();
    }

    /** A moment by which it must be done. */
    static Deadline at(RuleProfile rules, Instant until, Instant now) {
        var lastDay = rules.lastDayBefore(until);
        return new Deadline(until, lastDay, rules.daysLeft(now, lastDay), false, !now.isBefore(until));
    }
}
