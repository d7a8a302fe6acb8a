// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** How a round of comment begins, is extended and ends. */
public sealed interface RoundEvent extends ConsultationEvent
        permits NoticePublished,
                PeriodExtensionProposed,
                PeriodExtended,
                RoundClosed,
                RosterSealed,
                RosterPageSealed,
                WithdrawalProposed,
                ConsultationWithdrawn {}
