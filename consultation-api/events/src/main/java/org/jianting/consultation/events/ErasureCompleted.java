// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * The keys are gone. The submission stays counted, with its ruling, and every hash verifies.
 */
public record ErasureCompleted(ConsultationId consultationId, SubmissionId submissionId, ErasureScope scope, Instant at)
        implements SubmissionEvent {}
