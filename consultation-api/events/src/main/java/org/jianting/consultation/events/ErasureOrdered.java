// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.List;

/**
 * The destruction of keys was approved and so ordered: what they sealed will be unreadable everywhere.
 *
 * @param by who approved it; {@link ErasureProposed} before it names who proposed it
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
