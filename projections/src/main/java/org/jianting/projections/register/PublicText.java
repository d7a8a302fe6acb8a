// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.time.Instant;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * The text of a submission as the public will read it, or that one is proposed.
 *
 * @param text none while it is only proposed: its words are sealed then
 * @param digest of the words; before the approval under a secret, after it for everybody to check
 * @param approvedBy none while a second person has not approved it
 */
public record PublicText(
        @Nullable String text,
        Digest digest,
        StaffId proposedBy,
        Instant proposedAt,
        @Nullable StaffId approvedBy,
        @Nullable Instant approvedAt) {}
