// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** The finding on a point in one word (采纳情况); the figures of the feedback add up over these. */
public enum DispositionKind {
    /** 采纳. */
    ADOPTED,
    /** 部分采纳. */
    PARTIALLY_ADOPTED,
    /** 未采纳. */
    NOT_ADOPTED,
    /** 已有规定. */
    ALREADY_COVERED,
    /** 留作研究. */
    KEPT_FOR_STUDY,
    /** 解释说明. */
    EXPLAINED,
    /** 赞同或无具体修改建议. */
    NOTED,
    /** 转办. */
    REFERRED,
    /** 超出范围. */
    OUT_OF_SCOPE
}
