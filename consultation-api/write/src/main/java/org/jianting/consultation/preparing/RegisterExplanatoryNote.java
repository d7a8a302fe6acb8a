// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.StaffId;

/** The lead unit explains a version of the draft (起草说明). */
public record RegisterExplanatoryNote(
        ConsultationId consultationId, int draftVersion, String text, Digest digest, StaffId by, Instant at) {}
