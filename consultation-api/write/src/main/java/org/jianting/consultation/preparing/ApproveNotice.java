// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/** A second person approves the notice, with the findings of the secrecy and disclosure reviews. */
public record ApproveNotice(
        ConsultationId consultationId, String secrecyFinding, String disclosureFinding, StaffId by, Instant at) {}
