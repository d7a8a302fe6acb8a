// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * The note that explains a version of the draft (起草说明) was put down; a call for comments shows both (decree 713, art. 15).
 */
public record ExplanatoryNoteRegistered(
        ConsultationId consultationId, int draftVersion, String text, Digest digest, StaffId by, Instant at)
        implements PreparationEvent {}
