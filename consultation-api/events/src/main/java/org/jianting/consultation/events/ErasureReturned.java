// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.time.Instant;

/**
 * What was proposed to be erased stays: the proposal was refused, or taken back, and the person concerned is owed the reason
 * (个人信息保护法, art. 50).
 */
public record ErasureReturned(
        ConsultationId consultationId, SubmissionId submissionId, String reason, StaffId by, Instant at)
        implements SubmissionEvent {}
