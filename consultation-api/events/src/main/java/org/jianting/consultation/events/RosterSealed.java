// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * The round's submissions were numbered 1 to {@code count} in the order in which the record accepted them.
 *
 * @param late submissions that came too late and stand on their own list
 * @param root of the Merkle tree (RFC 6962 shape, SHA-256) over the digests of the submissions in order
 */
public record RosterSealed(
        ConsultationId consultationId, int round, int count, int late, Digest root, StaffId by, Instant at)
        implements RoundEvent {}
