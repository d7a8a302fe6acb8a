// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * The decision body discussed the matter; the head spoke last and dissent was written down (decree 713, art. 30).
 */
public record CollectiveDiscussionRecorded(
        ConsultationId consultationId,
        String reference,
        boolean headSpokeLast,
        int dissents,
        String note,
        StaffId by,
        Instant at)
        implements DecisionEvent {}
