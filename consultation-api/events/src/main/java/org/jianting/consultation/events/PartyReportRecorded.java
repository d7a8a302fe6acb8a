// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * The report to the Party committee before issue was made (decree 713, art. 31).
 */
public record PartyReportRecorded(ConsultationId consultationId, String reference, StaffId by, Instant at)
        implements DecisionEvent {}
