// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.StaffId;
import org.jspecify.annotations.Nullable;

/** The lead unit puts down the next version of the draft. */
public record RegisterDraftVersion(
        ConsultationId consultationId,
        String title,
        List<Clause> clauses,
        Digest text,
        @Nullable Digest original,
        StaffId by,
        Instant at) {}
