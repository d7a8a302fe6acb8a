// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.MatterKind;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.events.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as the public sees it.
 *
 * @param stage from {@code OPEN} on, at the moment of asking
 * @param explanatoryNote the text that explains the draft
 * @param interpretationPlan how the outcome will be explained
 * @param timeline what has happened since the notice was posted
 */
public record Docket(
        ConsultationId id,
        String title,
        MatterKind matterKind,
        String basis,
        ProfileRef profile,
        String decisionBody,
        Unit lead,
        List<Unit> participants,
        int round,
        Stage stage,
        Notice notice,
        int draftVersion,
        @Nullable String explanatoryNote,
        @Nullable String interpretationPlan,
        @Nullable Withdrawal withdrawal,
        List<Milestone> timeline) {}
