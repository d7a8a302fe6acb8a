// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** What must precede the decision, and the decision. */
public sealed interface DecisionEvent extends ConsultationEvent
        permits ExpertOpinionRegistered,
                RiskAssessmentRegistered,
                CompetitionReviewRegistered,
                LegalityReviewConcluded,
                CollectiveDiscussionRecorded,
                PartyReportRecorded,
                DecisionReturned,
                DecisionTaken {}
