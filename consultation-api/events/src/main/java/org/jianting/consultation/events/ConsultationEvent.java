// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** Everything that can be said about one consultation, in the order in which people meet it. */
public sealed interface ConsultationEvent
        permits PreparationEvent, RoundEvent, SubmissionEvent, RulingEvent, DecisionEvent, OutcomeEvent {

    /** The tag of the record under which every fact of one consultation is found. */
    String TAG = "consultation";

    ConsultationId consultationId();
}
