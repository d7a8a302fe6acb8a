// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a consultation stands for the public. It depends on the hour, so it is never stored. */
public enum ConsultationState {
    /** 征集中. */
    OPEN,
    /** 已截止，尚未公开结果. */
    CLOSED,
    /** 已同步公开. */
    PUBLISHED,
    /** 已终止. */
    WITHDRAWN;

    static ConsultationState of(
            Instant closesAt, @Nullable Instant publishedAt, @Nullable Instant withdrawnAt, Instant now) {
        if (withdrawnAt != null) {
            return WITHDRAWN;
        }
        if (publishedAt != null) {
            return PUBLISHED;
        }
        return now.isBefore(closesAt) ? OPEN : CLOSED;
    }
}
