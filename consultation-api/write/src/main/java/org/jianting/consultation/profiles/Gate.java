// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.profiles;

/** What a profile can demand before the decision is taken. */
public enum Gate {
    /** 专家论证 (decree 713, art. 19–21). */
    EXPERT_OPINION,
    /** 风险评估 (art. 22–24). */
    RISK_ASSESSMENT,
    /** 公平竞争审查. */
    COMPETITION_REVIEW,
    /** 合法性审查 (art. 25–28). */
    LEGALITY_REVIEW,
    /** 集体讨论 (art. 30). */
    COLLECTIVE_DISCUSSION,
    /** 向同级党委请示报告 (art. 31). */
    PARTY_REPORT
}
