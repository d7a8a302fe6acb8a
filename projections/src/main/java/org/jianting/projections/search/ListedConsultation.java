// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of consultations.
 *
 * @param received submissions so far; none where nobody counts them here
 */
public record ListedConsultation(
        ConsultationId id,
        String title,
        Unit unit,
        ConsultationState state,
        Instant postedAt,
        Instant closesAt,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Long received) {

    ListedConsultation withReceived(@Nullable Long count) {
        return new ListedConsultation(id, title, unit, state, postedAt, closesAt, publishedAt, withdrawnAt, count);
    }
}
