// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** How the points are ruled on. */
public sealed interface RulingEvent extends ConsultationEvent
        permits RulingProposed, RulingSuperseded, RulingsApproved, RulingsReturned {}
