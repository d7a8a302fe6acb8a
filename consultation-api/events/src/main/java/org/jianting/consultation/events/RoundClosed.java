// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * The clock closed the round. Nothing received at or after {@code closesAt} counts as in time, whenever this was written.
 */
public record RoundClosed(ConsultationId consultationId, int round, Instant closesAt, Instant closedAt)
        implements RoundEvent {}
