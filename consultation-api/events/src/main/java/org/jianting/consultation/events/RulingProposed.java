// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * A unit ruled on points: the finding and its reason. One ruling may answer a whole group.
 */
public record RulingProposed(
        ConsultationId consultationId,
        int round,
        RulingId rulingId,
        Coverage coverage,
        Disposition disposition,
        Unit unit,
        StaffId by,
        Instant at)
        implements RulingEvent {}
