// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.SubmissionId;

/** The keys are gone. */
record CompleteErasure(ConsultationId consultationId, SubmissionId submissionId, ErasureScope scope, Instant at) {}
