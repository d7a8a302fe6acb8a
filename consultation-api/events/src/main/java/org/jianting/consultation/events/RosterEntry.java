// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** One numbered submission of the sealed roster. */
public record RosterEntry(SubmissionId submissionId, Digest digest) {}
