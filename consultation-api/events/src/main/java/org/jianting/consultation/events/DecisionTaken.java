// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * The decision body decided, after the consultation had closed.
 *
 * @param finalDocumentVersion the final document that was decided on, and no other
 * @param finalDocument the fingerprint of its text
 */
public record DecisionTaken(
        ConsultationId consultationId,
        String decisionBody,
        String reference,
        Instant decidedAt,
        int finalDocumentVersion,
        Digest finalDocument,
        StaffId by,
        Instant at)
        implements DecisionEvent {}
