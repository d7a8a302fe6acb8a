// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;

/** Takes points out of the rulings that answer them and rules on them anew; the earlier rulings are kept. */
public record SupersedeRuling(
        ConsultationId consultationId,
        int round,
        RulingId replacement,
        Coverage coverage,
        Disposition disposition,
        String reason,
        Unit unit,
        StaffId by,
        Instant at) {}
