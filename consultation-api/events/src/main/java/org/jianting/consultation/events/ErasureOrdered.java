// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.List;

/**
 * The destruction of keys was ordered: what they sealed will be unreadable everywhere.
 */
public record ErasureOrdered(
        ConsultationId consultationId,
        SubmissionId submissionId,
        ErasureScope scope,
        String ground,
        List<String> keyIds,
        StaffId by,
        Instant at)
        implements SubmissionEvent {
    public ErasureOrdered {
        keyIds = List.copyOf(keyIds);
    }
}
