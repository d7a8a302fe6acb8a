// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** What happens to one submission. */
public sealed interface SubmissionEvent extends ConsultationEvent
        permits SubmissionReceived,
                SubmissionRegisteredByClerk,
                RegistrationVerified,
                RegistrationReturned,
                SubmissionMarkedLate,
                PointsExtracted,
                PublicTextProposed,
                PublicTextApproved,
                IdentityAccessed,
                ErasureProposed,
                ErasureReturned,
                ErasureOrdered,
                ErasureCompleted {
    SubmissionId submissionId();
}
