// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lead unit put down a version of the draft, clause by clause.
 *
 * @param text digest of the whole text as UTF-8
 * @param original digest of the file it came from, if it came from one
 */
public record DraftVersionRegistered(
        ConsultationId consultationId,
        int version,
        String title,
        List<Clause> clauses,
        Digest text,
        @Nullable Digest original,
        StaffId by,
        Instant at)
        implements PreparationEvent {
    public DraftVersionRegistered {
        clauses = List.copyOf(clauses);
    }
}
