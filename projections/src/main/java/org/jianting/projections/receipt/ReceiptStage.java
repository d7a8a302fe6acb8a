// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.receipt;

/** Where a submission stands, in the order in which its sender sees it. */
public enum ReceiptStage {
    /** 代录待复核: a clerk has entered it and a second person has not yet compared it with the evidence. */
    AWAITS_VERIFICATION,
    /** 代录退回: the entry did not match the evidence; it was entered anew under another receipt. */
    RETURNED,
    /** 逾期收到: kept on a list of its own, not counted as in time. */
    LATE,
    /** 已收到. */
    RECEIVED,
    /** 名册已封存: it has its number for good. */
    NUMBERED,
    /** 采纳意见已审定: a ruling with its reason exists and is published with the outcome. */
    RULED,
    /** 已决定. */
    DECIDED,
    /** 已同步公开: the ruling can be read. */
    PUBLISHED,
    /** 征集已终止. */
    WITHDRAWN
}
