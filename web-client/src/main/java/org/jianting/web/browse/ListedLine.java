// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.time.ZoneId;
import org.jianting.projections.outcome.FeedbackReport;
import org.jianting.projections.search.ListedConsultation;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list: the consultation and, once it is decided, the figures of its feedback.
 *
 * @param zone on whose clocks its period ends
 */
public record ListedLine(
        ListedConsultation consultation,
        ZoneId zone,
        @Nullable FeedbackReport feedback) {

    public String address() {
        return "/c/" + consultation.id();
    }

    /** Points that were adopted in whole or part. */
    public int adopted() {
        return feedback == null
                ? 0
                : feedback.rollUp().adopted().count()
                        + feedback.rollUp().partiallyAdopted().count();
    }
}
