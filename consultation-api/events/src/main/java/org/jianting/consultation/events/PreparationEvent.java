// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** How a consultation is prepared, before anything is public. */
public sealed interface PreparationEvent extends ConsultationEvent
        permits ConsultationInitiated,
                DraftVersionRegistered,
                ExplanatoryNoteRegistered,
                SubmittedForReview,
                ReviewReturned,
                NoticeApproved {}
