// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;
import java.util.List;

/**
 * A submission that raises several points was split, so that each gets its ruling: 12-1, 12-2 and so on.
 *
 * @param summaries one for each point, in staff's own words; published with the outcome
 */
public record PointsExtracted(
        ConsultationId consultationId,
        int round,
        SubmissionId submissionId,
        int number,
        List<String> summaries,
        StaffId by,
        Instant at)
        implements SubmissionEvent {
    public PointsExtracted {
        summaries = List.copyOf(summaries);
    }
}
