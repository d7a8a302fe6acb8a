// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.consulting;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;

/**
 * Somebody proposes to end the consultation without a decision (终止).
 *
 * @param publicStatement for those who took part; required once the notice was posted
 */
public record ProposeWithdrawal(
        ConsultationId consultationId, String reason, String publicStatement, StaffId by, Instant at) {}
