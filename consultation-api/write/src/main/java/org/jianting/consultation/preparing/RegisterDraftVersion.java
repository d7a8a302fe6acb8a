// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * The lead unit puts down the next version of the draft.
 *
 * @param basedOn the newest version that the writer knew of, 0 for none; not said where nobody could have come in between
 */
public record RegisterDraftVersion(
        ConsultationId consultationId,
        String title,
        List<Clause> clauses,
        Digest text,
        @Nullable Digest original,
        @Nullable Integer basedOn,
        StaffId by,
        Instant at) {}
