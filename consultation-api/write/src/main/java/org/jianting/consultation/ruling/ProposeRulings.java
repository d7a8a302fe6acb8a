// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;

/** A unit rules on points that nobody has ruled on yet: all of these rulings, or none. */
public record ProposeRulings(
        ConsultationId consultationId, int round, List<Proposal> rulings, Unit unit, StaffId by, Instant at) {

    /** Rulings in one command; a longer table is sent in pages. */
    static final int LIMIT = 500;

    /** One ruling: on which points, and what is found. */
    public record Proposal(RulingId rulingId, Coverage coverage, Disposition disposition) {}

    public ProposeRulings {
        rulings = List.copyOf(rulings);
    }
}
