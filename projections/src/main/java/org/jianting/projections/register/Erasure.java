// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.time.Instant;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.SubmissionId;

/** The keys of a submission are gone; it stays counted, with its ruling. */
public record Erasure(SubmissionId submissionId, ErasureScope scope, Instant at) {}
