// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.numbering;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.verdict.Boundary;

/** A submission is split into its points, 12-1, 12-2 and so on, each with a summary in staff's own words. */
public record ExtractPoints(
        ConsultationId consultationId, int round, int number, List<String> summaries, StaffId by, Instant at) {

    RosterPageId page() {
        return new RosterPageId(consultationId, round, Boundary.pageOf(number));
    }
}
