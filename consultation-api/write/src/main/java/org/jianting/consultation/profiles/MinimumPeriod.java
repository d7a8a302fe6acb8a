// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.profiles;

import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.verdict.Words;

/**
 * The shortest period that the law lets people have.
 *
 * @param hard never to be shortened, whatever the reason
 * @param shorteningAllowed a shorter period is allowed where the notice itself says why
 */
public record MinimumPeriod(
        int length, PeriodUnit unit, boolean hard, boolean shorteningAllowed, Words legalBasis, String article) {

    public MinimumPeriod {
        if (hard && shorteningAllowed) {
            throw new IllegalArgumentException(
                    "A hard minimum of %d %s cannot allow shortening (%s)".formatted(length, unit, article));
        }
    }

    public CommentPeriod period() {
        return new CommentPeriod(length, unit);
    }
}
