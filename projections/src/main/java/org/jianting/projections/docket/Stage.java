// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

/** How far a consultation has come (domain states 筹备 … 已同步公开). */
public enum Stage {
    /** 筹备. */
    DRAFTING,
    /** 送审. */
    IN_REVIEW,
    /** 待发布. */
    APPROVED,
    /** 征集中. */
    OPEN,
    /** 已截止. */
    CLOSED,
    /** 研究处理: the roster is sealed and points are ruled on. */
    RULING,
    /** 采纳意见已审定. */
    RULED,
    /** 已决定. */
    DECIDED,
    /** 公开包封存; staff only, to the public it is still decided. */
    SEALED,
    /** 已同步公开. */
    PUBLISHED,
    /** 已终止. */
    WITHDRAWN
}
