// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.util.Set;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Words;

/** Where the consultation stands, as far as its outcome cares. */
enum Stage {
    UNKNOWN,
    PREPARED,
    OPEN,
    CLOSED,
    RULED,
    DECIDED,
    SEALED,
    PUBLISHED,
    WITHDRAWN;

    /** The facts that move it. */
    static final Set<Class<? extends ConsultationEvent>> FACTS = Set.of(
            ConsultationInitiated.class,
            NoticePublished.class,
            RoundClosed.class,
            RulingsApproved.class,
            DecisionTaken.class,
            DecisionReturned.class,
            OutcomeBundleSealed.class,
            OutcomePublished.class,
            ConsultationWithdrawn.class);

    Stage after(ConsultationEvent fact) {
        return switch (fact) {
            case ConsultationInitiated initiated -> PREPARED;
            case NoticePublished notice -> OPEN;
            case RoundClosed closed -> CLOSED;
            case RulingsApproved approved -> RULED;
            case DecisionTaken taken -> DECIDED;
            case DecisionReturned returned -> CLOSED;
            case OutcomeBundleSealed sealed -> SEALED;
            case OutcomePublished published -> PUBLISHED;
            case ConsultationWithdrawn withdrawn -> WITHDRAWN;
            case PreparationEvent preparation -> this;
            case RoundEvent round -> this;
            case SubmissionEvent submission -> this;
            case RulingEvent ruling -> this;
            case DecisionEvent step -> this;
            case OutcomeEvent part -> this;
        };
    }

    Words words() {
        return switch (this) {
            case UNKNOWN -> new Words("尚未启动", "not initiated");
            case PREPARED -> new Words("筹备", "being prepared");
            case OPEN -> new Words("征集中", "open for comment");
            case CLOSED -> new Words("已截止，研究处理中", "closed, and being ruled on");
            case RULED -> new Words("处理意见已审定", "ruled on, with the rulings approved");
            case DECIDED -> new Words("已决定", "decided");
            case SEALED -> new Words("公开包已封存", "sealed for publication");
            case PUBLISHED -> new Words("已同步公开", "published");
            case WITHDRAWN -> new Words("已终止", "withdrawn");
        };
    }
}
