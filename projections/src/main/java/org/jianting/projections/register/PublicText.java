// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.time.Instant;
import org.jianting.consultation.events.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * The text of a submission as the public will read it.
 *
 * @param approvedBy none while a second person has not approved it
 */
public record PublicText(
        String text,
        StaffId proposedBy,
        Instant proposedAt,
        @Nullable StaffId approvedBy,
        @Nullable Instant approvedAt) {}
