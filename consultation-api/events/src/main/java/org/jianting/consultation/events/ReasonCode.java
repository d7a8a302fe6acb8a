// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** Why a point was not adopted, in one word; it never replaces the reason in sentences. */
public enum ReasonCode {
    /** 与上位法不一致. */
    HIGHER_LAW_CONFLICT,
    /** 超越法定权限. */
    BEYOND_AUTHORITY,
    /** 与现行政策不衔接. */
    POLICY_INCONSISTENT,
    /** 暂不具备实施条件. */
    NOT_FEASIBLE_NOW,
    /** 财力等成本. */
    COST,
    /** 不利于公共利益. */
    PUBLIC_INTEREST,
    /** 存在相反意见，综合权衡. */
    COMPETING_VIEWS,
    /** 依据不足. */
    EVIDENCE_LACKING,
    /** 由配套细则规定. */
    LEFT_TO_IMPLEMENTING_RULES,
    /** 草案已有. */
    ALREADY_IN_DRAFT,
    /** 其他文件已有. */
    ALREADY_IN_OTHER_INSTRUMENT,
    /** 不属本事项. */
    OTHER_SUBJECT,
    /** 个案诉求. */
    PERSONAL_CASE,
    /** 意见不明确. */
    UNCLEAR,
    /** 意见合理. */
    REASONABLE
}
