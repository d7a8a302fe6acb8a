// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.time.Instant;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.profiles.PeriodEnd;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.profiles.RuleProfiles;

/**
 * Which rules a story of the example goes by: the real ones as long as the holidays are known that its period runs into. The
 * State Council announces a year late in the year before and nobody guesses it; the example must play on any day all the same,
 * so it then goes by rules that say of themselves that they are a demonstration's and that ask for no holiday.
 */
record DemonstrationRules(ProfileRef profile, boolean areReal) {

    static final ProfileRef WITHOUT_HOLIDAYS = new ProfileRef("cn-demonstration", 1);

    static DemonstrationRules of(ProfileRef wanted, CommentPeriod period, Instant posting) {
        return isKnown(RuleProfiles.of(wanted), period, posting)
                ? new DemonstrationRules(wanted, true)
                : new DemonstrationRules(WITHOUT_HOLIDAYS, false);
    }

    private static boolean isKnown(RuleProfile rules, CommentPeriod period, Instant posting) {
        return rules.endOf(period, posting) instanceof PeriodEnd.At
                && rules.earliestEnd(posting) instanceof PeriodEnd.At;
    }
}
