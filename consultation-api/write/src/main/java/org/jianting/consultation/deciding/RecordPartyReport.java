// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** The report to the Party committee was made. */
public record RecordPartyReport(ConsultationId consultationId, String reference, StaffId by, Instant at) {}
