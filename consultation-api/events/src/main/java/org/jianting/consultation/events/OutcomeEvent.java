// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** How the outcome is put together and published. */
public sealed interface OutcomeEvent extends ConsultationEvent
        permits FinalDocumentRegistered, InterpretationRegistered, OutcomeBundleSealed, OutcomePublished {}
